import type { Point } from '../model';
import type { Token } from '../text/tokens';
import { alignPoints } from './align';
import { diffTokens } from './diff-tokens';
import { newEffort } from './effort';
import type { Hunk } from './hunks';
import { labelledBlocks, placesOfLabels, type LabelledBlock } from './labelled-blocks';
import { longestIncreasing } from './stable';

interface Side {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly blocks: readonly LabelledBlock[];
}

/**
 * The changes between two plain texts. Where both are numbered, whole points come, go or move with their labels, the
 * label of a point that stays is changed by itself (06 to 07), and only the bodies of points that belong together are
 * compared.
 */
export function diffPlain(
  { text: before, tokens: a }: Omit<Side, 'blocks'>,
  { text: after, tokens: b }: Omit<Side, 'blocks'>,
): Hunk[] {
  // Without a second line there is no second point.
  if (!before.includes('\n') && !after.includes('\n')) return diffTokens(a, b);
  const [placesA, placesB] = [placesOfLabels(before), placesOfLabels(after)];
  const old: Side = { text: before, tokens: a, blocks: labelledBlocks(a, placesA, placesB) };
  const fresh: Side = { text: after, tokens: b, blocks: labelledBlocks(b, placesB, placesA) };
  const labels = ({ blocks }: Side): number => blocks.filter(({ label }) => label[0] < label[1]).length;
  const [olds, news] = [labels(old), labels(fresh)];
  return olds > 0 && news > 0 && olds + news > 2 ? diffBlocks(old, fresh) : diffTokens(a, b);
}

function diffBlocks(old: Side, fresh: Side): Hunk[] {
  const effort = newEffort();
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  /** What stands between two points that stay: struck on one side, new on the other. */
  const upTo = (endA: number, endB: number): void => {
    const [a, b] = [rangeOf(old.blocks, from, endA), rangeOf(fresh.blocks, to, endB)];
    if (a !== null || b !== null) hunks.push({ a: a ?? emptyAt(old, from), b: b ?? emptyAt(fresh, to) });
  };
  for (const [x, y] of pairsOf(old, fresh)) {
    upTo(x, y);
    const [was, now] = [old.blocks[x], fresh.blocks[y]];
    if (was !== undefined && now !== undefined) {
      hunks.push(...labelHunk(was, now, old.tokens, fresh.tokens));
      const [bodyA, bodyB] = [old.tokens.slice(...was.body), fresh.tokens.slice(...now.body)];
      for (const { a, b } of diffTokens(bodyA, bodyB, effort)) {
        const [atA, atB] = [was.body[0], now.body[0]];
        hunks.push({ a: [a[0] + atA, a[1] + atA], b: [b[0] + atB, b[1] + atB] });
      }
    }
    [from, to] = [x + 1, y + 1];
  }
  upTo(old.blocks.length, fresh.blocks.length);
  return hunks;
}

/** The tokens of blocks `from` up to `end`; null without any. */
function rangeOf(blocks: readonly LabelledBlock[], from: number, end: number): [number, number] | null {
  const [first, last] = [blocks[from], blocks[end - 1]];
  return from >= end || first === undefined || last === undefined ? null : [first.label[0], last.body[1]];
}

const emptyAt = ({ blocks }: Side, index: number): [number, number] => {
  const at = blocks[index]?.label[0] ?? blocks.at(-1)?.body[1] ?? 0;
  return [at, at];
};

/** A label is struck and printed anew as a whole; the word before its number stays ("BP"). */
function labelHunk(was: LabelledBlock, now: LabelledBlock, a: readonly Token[], b: readonly Token[]): Hunk[] {
  const [olds, news] = [a.slice(...was.label), b.slice(...now.label)];
  if (olds.length === news.length && olds.every(({ key }, index) => key === news[index]?.key)) return [];
  const word = olds[0] !== undefined && olds[0].key === news[0]?.key && /^\p{L}{2,}$/u.test(olds[0].key) ? 1 : 0;
  return [{ a: [was.label[0] + word, was.label[1]], b: [now.label[0] + word, now.label[1]] }];
}

/** Which block stays which, in the order of both texts: by likeness of their bodies, else by label in the same gap. */
function pairsOf(old: Side, fresh: Side): [number, number][] {
  const { toNew } = alignPoints(pointsOf(old, 'a'), pointsOf(fresh, 'b'));
  const paired = [...old.blocks.keys()].flatMap((x): [number, number][] => {
    const y = toNew.get(`a${x}`);
    return y === undefined ? [] : [[x, Number(y.slice(1))]];
  });
  const kept = longestIncreasing(paired.map(([, y]) => y));
  const stable = paired.filter((_, index) => kept.has(index));
  const pairs: [number, number][] = [];
  let [from, to] = [0, 0];
  for (const [x, y] of [...stable, [old.blocks.length, fresh.blocks.length] as [number, number]]) {
    const isAlike = x - from === y - to && labelsFrom(old, from, x) === labelsFrom(fresh, to, y);
    if (isAlike) for (let step = 0; from + step < x; step += 1) pairs.push([from + step, to + step]);
    if (x < old.blocks.length) pairs.push([x, y]);
    [from, to] = [x + 1, y + 1];
  }
  return pairs;
}

const labelsFrom = ({ blocks, tokens }: Side, from: number, end: number): string =>
  blocks
    .slice(from, end)
    .map(({ label }) => tokens.slice(...label).map(({ key }) => key))
    .join('|');

/** The blocks as points without labels, so that they are aligned as points are. */
const pointsOf = ({ text, tokens, blocks }: Side, prefix: string): Point[] =>
  blocks.map(({ body: [from, to] }, index) => ({
    id: `${prefix}${index}`,
    scheme: 'none',
    body: [
      { t: 'text', s: text.slice(tokens[from]?.start ?? 0, from < to ? tokens[to - 1]?.end : tokens[from]?.start) },
    ],
    children: [],
  }));
