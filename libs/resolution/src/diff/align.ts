import type { Point, PointId } from '../model';
import { guardText } from '../points/body';
import { walk, type Placed } from '../points/tree';
import { bagOf, likeness, type Bag } from './likeness';

/** Which point of the old text is which point of the new one. Every point appears at most once on either side. */
export interface Alignment {
  readonly toNew: ReadonlyMap<PointId, PointId>;
  readonly toOld: ReadonlyMap<PointId, PointId>;
}

interface Side {
  readonly placed: Placed;
  readonly bag: Bag;
  readonly text: string;
}

const alike = 0.5;
/** Between two matched neighbours little is enough: it is the same point, rewritten. */
const alikeInGap = 0.2;
const sameIdNeeds = 0.3;
/** With so many pairs each point is compared with every other one. */
const mostPairs = 10_000;
const widestGap = 50;
/** In texts of more points those are compared that stand at nearly the same place … */
const nearby = 10;
/** … and those that have the most words in common, of words that stand in so few points that they tell something. */
const mostCandidates = 16;
const mostPointsOfWord = 16;

/**
 * Pairs the points of two texts: equal ids whose texts do not speak against it, equal texts, then the most alike ones,
 * then what stands at the same place between paired
 * neighbours. Texts without common ids (parsed anew) align by likeness alone. Deterministic; ties go to the earlier
 * point.
 */
export function alignPoints(a: readonly Point[], b: readonly Point[]): Alignment {
  const olds = walk(a).map(side);
  const news = walk(b).map(side);
  const toNew = new Map<PointId, PointId>();
  const toOld = new Map<PointId, PointId>();
  const pair = (x: Side, y: Side): void => {
    toNew.set(x.placed.point.id, y.placed.point.id);
    toOld.set(y.placed.point.id, x.placed.point.id);
  };
  const freeOld = (): Side[] => olds.filter((x) => !toNew.has(x.placed.point.id));
  const freeNew = (): Side[] => news.filter((y) => !toOld.has(y.placed.point.id));

  pairEqual(olds, news, (x) => `${x.placed.point.id}\n${x.text}`, pair);
  pairEqual(freeOld(), freeNew(), (x) => x.text, pair);
  pairAlike(freeOld(), freeNew(), toNew, pair);
  pairGaps(a, b, new Map([...olds, ...news].map((x) => [x.placed.point, x])), toNew, toOld, pair);
  return { toNew, toOld };
}

function side(placed: Placed): Side {
  let bag: Bag | undefined;
  return {
    placed,
    text: guardText(placed.point.body).replace(/\s+/gu, ' '),
    // Most points are the same in both texts and never counted.
    get bag() {
      return (bag ??= bagOf(placed.point));
    },
  };
}

function pairEqual(
  olds: readonly Side[],
  news: readonly Side[],
  key: (side: Side) => string,
  pair: (x: Side, y: Side) => void,
): void {
  const waiting = new Map<string, Side[]>();
  for (const x of olds) {
    const same = waiting.get(key(x));
    if (same === undefined) waiting.set(key(x), [x]);
    else same.push(x);
  }
  for (const y of news) {
    const x = waiting.get(key(y))?.shift();
    if (x !== undefined) pair(x, y);
  }
}

function pairAlike(
  olds: readonly Side[],
  news: readonly Side[],
  toNew: ReadonlyMap<PointId, PointId>,
  pair: (x: Side, y: Side) => void,
): void {
  const pairs: { x: Side; y: Side; score: number }[] = [];
  const everyPair = olds.length * news.length <= mostPairs;
  const byId = new Map(news.map((y) => [y.placed.point.id, y]));
  const kin = everyPair ? () => [] : kinFinder(news);
  olds.forEach((x, i) => {
    const namesake = byId.get(x.placed.point.id);
    const near = everyPair
      ? news
      : new Set([
          ...news.slice(Math.max(0, i - nearby), i + nearby + 1),
          ...(namesake === undefined ? [] : [namesake]),
          ...kin(x),
        ]);
    for (const y of near) {
      const isNamesake = y === namesake;
      const like = likeness(x.bag, y.bag);
      if (like < (isNamesake ? sameIdNeeds : alike)) continue;
      const [oldParent, newParent] = [x.placed.parent?.id, y.placed.parent?.id];
      const sameParent = oldParent === undefined ? newParent === undefined : toNew.get(oldParent) === newParent;
      pairs.push({
        x,
        y,
        score:
          like +
          (isNamesake ? 0.25 : 0) +
          (sameParent ? 0.05 : 0) +
          (x.placed.point.scheme === y.placed.point.scheme ? 0.02 : 0),
      });
    }
  });
  const usedOld = new Set<Side>();
  const usedNew = new Set<Side>();
  for (const { x, y } of pairs.sort((p, q) => q.score - p.score)) {
    if (usedOld.has(x) || usedNew.has(y)) continue;
    usedOld.add(x);
    usedNew.add(y);
    pair(x, y);
  }
}

/** Finds the points that have the most rare words in common with one. */
function kinFinder(news: readonly Side[]): (x: Side) => Side[] {
  const holders = new Map<string, Side[]>();
  for (const y of news) {
    for (const key of y.bag.counts.keys()) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [y]);
      else if (known.length <= mostPointsOfWord) known.push(y);
    }
  }
  return (x) => {
    const shared = new Map<Side, number>();
    for (const key of x.bag.counts.keys()) {
      const known = holders.get(key) ?? [];
      if (known.length > mostPointsOfWord) continue;
      for (const y of known) shared.set(y, (shared.get(y) ?? 0) + 1);
    }
    return [...shared]
      .sort((p, q) => q[1] - p[1])
      .slice(0, mostCandidates)
      .map(([y]) => y);
  };
}

/**
 * Walks both texts in step: in a gap between paired siblings, what is left on both sides is paired in order if it is a
 * little alike or has the same id.
 */
function pairGaps(
  a: readonly Point[],
  b: readonly Point[],
  sides: ReadonlyMap<Point, Side>,
  toNew: ReadonlyMap<PointId, PointId>,
  toOld: ReadonlyMap<PointId, PointId>,
  pair: (x: Side, y: Side) => void,
): void {
  const indexes = new Map(b.map((point, index) => [point.id, index]));
  let from = 0;
  let i = 0;
  while (i < a.length) {
    const old = a[i];
    if (old === undefined || toNew.has(old.id)) {
      const index = old === undefined ? undefined : indexes.get(toNew.get(old.id) ?? '');
      if (index !== undefined) from = index + 1;
      i += 1;
      continue;
    }
    const gap: Point[] = [];
    for (let j = from; j < b.length && gap.length < widestGap; j += 1) {
      const fresh = b[j];
      if (fresh === undefined || toOld.has(fresh.id)) break;
      gap.push(fresh);
    }
    const x = sides.get(old);
    const partner = gap.find((fresh) => {
      const y = sides.get(fresh);
      return x !== undefined && y !== undefined && (fresh.id === old.id || likeness(x.bag, y.bag) >= alikeInGap);
    });
    const y = partner === undefined ? undefined : sides.get(partner);
    if (x !== undefined && y !== undefined) pair(x, y);
    else i += 1;
  }
  const newById = new Map(b.map((point) => [point.id, point]));
  for (const old of a) {
    const fresh = newById.get(toNew.get(old.id) ?? '');
    if (fresh !== undefined) pairGaps(old.children, fresh.children, sides, toNew, toOld, pair);
  }
}
