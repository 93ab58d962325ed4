import type { Point, PointId, Scheme } from '../model';
import { walk } from './tree';

/**
 * The printed label of every point: `01`, `(1)`, `a.`, and the empty string for an unnumbered one. Labels count among
 * the siblings of the same scheme; nothing but
 * the position decides them.
 */
export function labelsOf(points: readonly Point[]): Map<PointId, string> {
  const labels = new Map<PointId, string>();
  const label = (siblings: readonly Point[]): void => {
    const counted = new Map<Scheme, number>();
    for (const point of siblings) {
      const number = (counted.get(point.scheme) ?? 0) + 1;
      counted.set(point.scheme, number);
      labels.set(point.id, printLabel(point.scheme, number));
      label(point.children);
    }
  };
  label(points);
  return labels;
}

/**
 * The whole way to every point, as people cite it: `03`, `03 (2)`, `01 b.`; an unnumbered point is named by the
 * numbered ones above it.
 */
export function citationsOf(points: readonly Point[]): Map<PointId, string> {
  const labels = labelsOf(points);
  const citations = new Map<PointId, string>();
  for (const { point, parent } of walk(points)) {
    const above = parent === null ? '' : (citations.get(parent.id) ?? '');
    citations.set(point.id, [above, labels.get(point.id) ?? ''].filter((part) => part !== '').join(' '));
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

/** The label of the n-th point (from 1) of a scheme; letters go on with aa, ab after z. */
export function printLabel(scheme: Scheme, number: number): string {
  if (scheme === 'none') return '';
  if (scheme === '01') return String(number).padStart(2, '0');
  if (scheme === '(1)') return `(${number})`;
  return `${letters(number)}.`;
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(97 + ((number - 1) % 26));
}
