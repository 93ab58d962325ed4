import { walk, type Inline, type Point } from '@gremia/resolution';
import { fieldFault, type FieldFault } from './fault';

/** Characters of a whole text, about 150 pages: what is larger is refused before anybody works on it. */
export const LARGEST_TEXT = 300_000;
/** Characters of a single point without the points below it. */
export const LARGEST_POINT = 100_000;

/** Citations and line ends are stored, sent and marked as so many characters. */
const LENGTH_OF_OTHERS = 40;

/** Points beside each other, on every level. */
export const MOST_POINTS = 500;

/**
 * How long a text is: every character that somebody typed, those of tables included; each table cell counts as one
 * more.
 */
export const charactersOf = (points: readonly Point[]): number =>
  walk(points).reduce((sum, { point }) => sum + lengthOf(point.body), 0);

/** Why a text is beyond the budget; null where it is within. */
export function beyondBudget(points: readonly Point[]): FieldFault | null {
  if (walk(points).some(({ point }) => lengthOf(point.body) > LARGEST_POINT))
    return fieldFault('point-too-long', { maximum: LARGEST_POINT });
  return charactersOf(points) > LARGEST_TEXT ? fieldFault('text-too-long', { maximum: LARGEST_TEXT }) : null;
}

/**
 * Why nobody could hand in a text however it is divided; null where somebody could. What a short text is read as can be
 * many times as long: every citation in it is a part of its own.
 */
export function neverHandedIn(points: readonly Point[]): FieldFault | null {
  if (hasTooManyPoints(points)) return fieldFault('too-many-points-beside', { maximum: MOST_POINTS });
  return charactersOf(points) > LARGEST_TEXT ? fieldFault('text-too-long', { maximum: LARGEST_TEXT }) : null;
}

/** Whether more points lie beside each other than a text may have. */
export const hasTooManyPoints = (points: readonly Point[]): boolean =>
  points.length > MOST_POINTS || points.some(({ children }) => hasTooManyPoints(children));

const lengthOf = (body: readonly Inline[]): number => body.reduce((sum, inline) => sum + lengthOfInline(inline), 0);

function lengthOfInline(inline: Inline): number {
  if (inline.t === 'text') return inline.s.length;
  if (inline.t !== 'table') return LENGTH_OF_OTHERS;
  return inline.rows.reduce((sum, row) => row.reduce((cells, cell) => cells + cell.length + 1, sum), 0);
}
