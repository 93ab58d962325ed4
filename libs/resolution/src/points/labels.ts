import type { Point, PointId, Scheme } from '../model';
import { countOn, printLabel, stemBelow, type Count } from './schemes';
import { walk } from './tree';

export { printLabel } from './schemes';

/**
 * The printed label of every point: `01`, `(1)`, `a.`, and the empty string for an unnumbered one. Labels count among
 * the siblings of the same scheme, from one or from where a point says that its list begins; decimal ones are printed
 * below the number of the point above them. Nothing but the position decides the rest.
 */
export function labelsOf(points: readonly Point[]): Map<PointId, string> {
  const schemes = new Map(walk(points).map(({ point }) => [point.id, point.scheme]));
  return new Map(
    [...countsOf(points)].map(([id, { number, stem }]) => [id, printLabel(schemes.get(id) ?? 'none', number, stem)]),
  );
}

/** The number of every point, and what a decimal one is printed below, see `labelsOf`. */
export function countsOf(points: readonly Point[]): Map<PointId, Count> {
  const counted = new Map<PointId, Count>();
  const visit = (siblings: readonly Point[], above: string): void => {
    const reached = new Map<Scheme, Count>();
    for (const point of siblings) {
      const count = countOn(point, reached.get(point.scheme), above);
      reached.set(point.scheme, count);
      counted.set(point.id, count);
      visit(point.children, stemBelow(point.scheme, count.number, count.stem, above));
    }
  };
  visit(points, '');
  return counted;
}

/**
 * The whole way to every point, as people cite it: `03`, `03 (2)`, `01 b.`, `1.1`; an unnumbered point is named by the
 * numbered ones above it.
 */
export function citationsOf(points: readonly Point[]): Map<PointId, string> {
  const labels = labelsOf(points);
  const citations = new Map<PointId, string>();
  // The number of the nearest numbered point above.
  const numbers = new Map<PointId, string>();
  for (const { point, parent } of walk(points)) {
    const above = parent === null ? '' : (citations.get(parent.id) ?? '');
    const number = parent === null ? '' : (numbers.get(parent.id) ?? '');
    const own = labels.get(point.id) ?? '';
    numbers.set(point.id, point.scheme === 'none' ? number : own.replace(/^0+|[()]/gu, ''));
    // A decimal label says itself where it stands.
    const isWhole = point.scheme === '1.1' && number !== '' && own.startsWith(`${number}.`);
    citations.set(point.id, isWhole ? own : [above, own].filter((part) => part !== '').join(' '));
  }
  return citations;
}

/**
 * How a person names every point in a sentence: `BP 03 (2)`; `Absatz 2` for an unnumbered one at the top, and for what
 * stands unnumbered below it.
 */
export function fullLabels(points: readonly Point[]): Map<PointId, string> {
  const labels = new Map([...citationsOf(points)].map(([id, citation]) => [id, `BP ${citation}`]));
  points
    .filter((point) => point.scheme === 'none')
    .forEach((top, index) => {
      for (const { point } of walk([top]))
        if (labels.get(point.id) === 'BP ') labels.set(point.id, `Absatz ${index + 1}`);
    });
  return labels;
}

/** How a person names one point, see `fullLabels`. The empty string when there is no such point. */
export const fullLabel = (points: readonly Point[], id: PointId): string => fullLabels(points).get(id) ?? '';
