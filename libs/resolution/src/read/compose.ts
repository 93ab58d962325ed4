import type { Point, PointId } from '../model';
import { labelsOf } from '../points/labels';
import { carryStarts, keepPrinted, withStart, type PrintedNumber } from '../points/starts';
import { placesById } from '../points/tree';

export interface Composition {
  /** Read point to the point of the base that it is. */
  readonly toBase: ReadonlyMap<PointId, PointId>;
  /** Points of the base that the document strikes. */
  readonly struck: ReadonlySet<PointId>;
  /** Labels as the document prints them, by read point. */
  readonly printed: ReadonlyMap<PointId, PrintedNumber>;
}

/** Do two labels say the same number? `3.` and `(3)` do. */
export const sameLabel = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (label: string): string => label.replace(/\s*\(neu\)$/u, '').replace(/^[(0]+|[.)]+$/gu, '');

/**
 * Puts what a document says into the base: read points take the ids of the base's, new ones stand where the document
 * (or their label, `07 (neu)`) puts them, and what the
 * document does not mention stays. Points that are missing among mentioned members of a list are in `unmentioned` as
 * well.
 */
export function composeEdited(
  base: readonly Point[],
  read: readonly Point[],
  composition: Composition,
): { points: Point[]; unmentioned: Point[] } {
  const places = placesById(base);
  const labels = labelsOf(base);
  const mentioned = new Set([...composition.toBase.values(), ...composition.struck]);
  const unmentioned: Point[] = [];

  const compose = (siblings: readonly Point[], old: readonly Point[], isTop: boolean): Point[] => {
    const composed: Point[] = [];
    const indexes = new Map(old.map((point, index) => [point.id, index]));
    let next = 0;
    const keepUpTo = (end: number): void => {
      for (; next < end; next += 1) {
        const point = old[next];
        if (point === undefined || mentioned.has(point.id)) continue;
        composed.push(point);
        if (!isTop) unmentioned.push(point);
      }
    };
    for (const point of siblings) {
      const target = composition.toBase.get(point.id);
      const at = indexes.get(target ?? '') ?? -1;
      if (at >= next) {
        keepUpTo(at);
        next = at + 1;
      } else if (target === undefined && isTop) {
        const number = Number.parseInt(composition.printed.get(point.id)?.printed ?? '', 10);
        if (number - 1 > next) keepUpTo(number - 1);
      }
      const known = target === undefined ? undefined : places.get(target)?.point;
      composed.push({ ...numbered(point, known), id: target ?? point.id, children: childrenOf(point, known) });
    }
    keepUpTo(old.length);
    return carryStarts(old, withNewLists(composed));
  };
  /** A point that is known is counted as it was, unless the document counts it in another way. */
  const numbered = (point: Point, known: Point | undefined): Point => {
    if (known === undefined) return withStart(point, {});
    const printed = composition.printed.get(point.id)?.printed ?? '';
    const isSame = known.scheme === point.scheme || sameLabel(printed, labels.get(known.id) ?? '');
    return isSame ? withStart({ ...point, scheme: known.scheme }, known) : withStart(point, {});
  };
  /** A list that is all new begins with the number that the document prints. */
  const withNewLists = (siblings: readonly Point[]): Point[] => {
    const counted = new Set(siblings.filter(({ id }) => places.has(id)).map(({ scheme }) => scheme));
    const isNew = ({ id, scheme }: Point): boolean => !places.has(id) && !counted.has(scheme);
    const printed = keepPrinted(
      siblings.map((point) => ({ ...point, children: [] })),
      (id) => composition.printed.get(id),
    );
    return siblings.map((point, index) => (isNew(point) ? withStart(point, printed[index] ?? {}) : point));
  };
  // A point that is shown without its list has not lost it.
  const childrenOf = (point: Point, known: Point | undefined): readonly Point[] =>
    known !== undefined && point.children.length === 0 && !known.children.some((child) => mentioned.has(child.id))
      ? known.children
      : compose(point.children, known?.children ?? [], false);

  return { points: compose(read, base, true), unmentioned };
}
