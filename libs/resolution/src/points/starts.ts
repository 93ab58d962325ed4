import type { Point, PointId, Scheme } from '../model';
import { countOn, startOf, stemBelow, type Count } from './schemes';

interface Run {
  readonly scheme: Scheme;
  readonly head: Point;
  readonly members: Set<PointId>;
}

/** The lists among siblings that begin with a number of their own. */
function runsOf(siblings: readonly Point[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<Scheme, Run>();
  for (const point of siblings) {
    if (point.start !== undefined) {
      const run: Run = { scheme: point.scheme, head: point, members: new Set() };
      runs.push(run);
      open.set(point.scheme, run);
    }
    open.get(point.scheme)?.members.add(point.id);
  }
  return runs;
}

/**
 * Siblings after a change, given what they were: the number that a list begins with stays with the list. Where its
 * first point is gone or stands elsewhere, the one that is first now has it; a new point put before the first one takes
 * it over. What was given a number of its own keeps that.
 */
export function carryStarts(old: readonly Point[], fresh: readonly Point[]): Point[] {
  const runs = runsOf(old);
  if (runs.length === 0) return [...fresh];
  const known = new Set(old.map(({ id }) => id));
  const places = new Map(fresh.map(({ id, scheme }, index) => [`${scheme} ${id}`, index]));
  const heads = new Map<PointId, Point>();
  const lists = new Set<PointId>();
  for (const { scheme, head, members } of runs) {
    lists.add(head.id);
    let at = [...members].reduce((least, id) => Math.min(least, places.get(`${scheme} ${id}`) ?? Infinity), Infinity);
    if (at === Infinity) continue;
    const isNew = (point: Point | undefined): boolean =>
      point?.scheme === scheme && !known.has(point.id) && point.start === undefined;
    let first = at;
    while (isNew(fresh[first - 1])) first -= 1;
    // What follows a point of another list of the kind goes on counting there.
    if (fresh[first - 1]?.scheme !== scheme) at = first;
    const point = fresh[at];
    if (point !== undefined) heads.set(point.id, head);
  }
  const oldStart = new Map(old.map(({ id, start, stem }) => [id, `${start ?? ''} ${stem ?? ''}`]));
  return fresh.map((point) => {
    const isOwn = known.has(point.id)
      ? oldStart.get(point.id) !== `${point.start ?? ''} ${point.stem ?? ''}`
      : point.start !== undefined;
    const head = heads.get(point.id);
    if (isOwn || (head === undefined && !lists.has(point.id))) return point;
    return withStart(point, head ?? {});
  });
}

/** A point that begins a list with this number, or (without one) goes on counting. */
export function withStart(
  { start: _start, stem: _stem, ...point }: Point,
  { start, stem }: Pick<Point, 'start' | 'stem'>,
): Point {
  return { ...point, ...(start === undefined ? {} : { start }), ...(stem === undefined ? {} : { stem }) };
}

/** What was printed of the number of a point. */
export interface PrintedNumber extends Count {
  readonly scheme: Scheme;
  /** The label: `07 (neu)`; empty for a point without a number. */
  readonly printed: string;
}

/**
 * Points with the numbers that were printed: a list that begins with (3) begins with (3), one that leaves out a number
 * leaves it out. Points of which nothing was printed, or the number before it again, or a number that is only proposed
 * ("07 (neu)"), go on counting.
 */
export function keepPrinted(
  points: readonly Point[],
  printedOf: (id: PointId) => PrintedNumber | undefined,
  above = '',
): Point[] {
  const counts = new Map<Scheme, Count>();
  return points.map((point) => {
    const { id, scheme } = point;
    const read = printedOf(id);
    const before = counts.get(scheme);
    const isProposed = read?.printed.endsWith('(neu)') === true;
    const printed =
      read === undefined || read.scheme !== scheme || scheme === 'none' || isProposed
        ? null
        : { number: read.number, stem: scheme === '1.1' ? read.stem : above };
    // A number that stands there twice is a slip: somebody put a point in and left the others as they were.
    const isPrinted = printed !== null && !(printed.number === before?.number && printed.stem === before.stem);
    const count = isPrinted ? printed : countOn(point, before, above);
    counts.set(scheme, count);
    const children = keepPrinted(point.children, printedOf, stemBelow(scheme, count.number, count.stem, above));
    return withStart({ ...point, children }, isPrinted ? startOf(count, scheme, before, above) : point);
  });
}

/** Do two points begin their lists alike? */
export const sameStart = (a: Pick<Point, 'start' | 'stem'>, b: Pick<Point, 'start' | 'stem'>): boolean =>
  a.start === b.start && a.stem === b.stem;
