import { walk, type Inline, type Point } from '@gremia/resolution';

/** Characters of a whole text, about 150 pages: what is larger is refused before anybody works on it. */
export const LARGEST_TEXT = 300_000;
/** Characters of a single point without the points below it. */
export const LARGEST_POINT = 100_000;

/** Points beside each other, on every level. */
export const MOST_POINTS = 500;

const number = new Intl.NumberFormat('de-DE');

export const TEXT_TOO_LONG =
  `Der Text ist zu lang. Höchstens ${number.format(LARGEST_TEXT)} Zeichen sind möglich; bitte legen Sie längere ` +
  'Teile als Anlage bei.';
export const POINT_TOO_LONG =
  `Ein Punkt ist zu lang. Höchstens ${number.format(LARGEST_POINT)} Zeichen sind möglich; ` +
  'bitte teilen Sie ihn auf.';

export const TOO_MANY_POINTS =
  `Der Text hat zu viele Punkte. Höchstens ${MOST_POINTS} sind nebeneinander möglich; bitte fassen Sie Punkte ` +
  'zusammen oder legen Sie einen Teil als Anlage bei.';

/**
 * How long a text is: every character that somebody typed, those of tables included; each table cell counts as one
 * more.
 */
export const charactersOf = (points: readonly Point[]): number =>
  walk(points).reduce((sum, { point }) => sum + lengthOf(point.body), 0);

/** Why a text is beyond the budget, as a sentence for its author; null where it is within. */
export function beyondBudget(points: readonly Point[]): string | null {
  if (walk(points).some(({ point }) => lengthOf(point.body) > LARGEST_POINT)) return POINT_TOO_LONG;
  return charactersOf(points) > LARGEST_TEXT ? TEXT_TOO_LONG : null;
}

/** Whether more points lie beside each other than a text may have. */
export const hasTooManyPoints = (points: readonly Point[]): boolean =>
  points.length > MOST_POINTS || points.some(({ children }) => hasTooManyPoints(children));

const lengthOf = (body: readonly Inline[]): number => body.reduce((sum, inline) => sum + lengthOfInline(inline), 0);

function lengthOfInline(inline: Inline): number {
  if (inline.t === 'text') return inline.s.length;
  // Citations and line ends are read as a few characters.
  if (inline.t !== 'table') return 10;
  return inline.rows.reduce((sum, row) => row.reduce((cells, cell) => cells + cell.length + 1, sum), 0);
}
