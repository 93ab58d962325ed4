import type { Day } from './profile';
import { RuleError } from './rule-error';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const;

/** Days are counted on UTC midnights, where every day has 24 hours; a change of the clocks cannot shift a deadline. */
function toUtc(day: Day): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || fromUtc(ms) !== day)
    throw new RuleError('date-invalid', `„${day}“ ist kein Kalendertag (JJJJ-MM-TT).`);
  return ms;
}

const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day a number of calendar days later, or earlier when negative. @throws RuleError `date-invalid` */
export const addDays = (day: Day, days: number): Day => fromUtc(toUtc(day) + days * DAY_MS);

/** Calendar days from one day to another; negative when the second is earlier. @throws RuleError `date-invalid` */
export const daysBetween = (from: Day, to: Day): number => (toUtc(to) - toUtc(from)) / DAY_MS;

/**
 * The calendar day on which an instant (milliseconds since 1970, UTC) falls in a time zone such as `Europe/Berlin`.
 * @throws RuleError `date-invalid`
 */
export function dayOf(instant: number, timeZone: string): Day {
  if (!Number.isFinite(instant)) throw new RuleError('date-invalid', 'Der Zeitpunkt ist unbekannt.');
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: 'year' | 'month' | 'day'): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** So many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** A day as it is written in a letter: `Freitag, 06.11.2020`. @throws RuleError `date-invalid` */
export function germanDay(day: Day): string {
  return `${WEEKDAYS[new Date(toUtc(day)).getUTCDay()] ?? ''}, ${germanDate(day)}`;
}

/** A day as it is written within a sentence: `06.11.2020`. */
export const germanDate = (day: Day): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
