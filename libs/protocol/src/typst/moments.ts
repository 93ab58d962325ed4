import { clockTime, type MinutesDocument } from '@gremia/contracts';
import { dayOf, germanDate, germanDay } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';

/** How instants are written in these minutes. */
export interface Moments {
  readonly timeZone: string;
  /** `18:04`. */
  readonly time: (instant: string) => string;
  /** `18:04 Uhr`; of another day than that of the opening `am 26.11.2026 um 18:04 Uhr`. */
  readonly moment: (instant: string) => string;
  /** The same as a line begins: `Am 26.11.2026 um 18:04 Uhr`. */
  readonly said: (instant: string) => string;
  /** `18:04 bis 18:20 Uhr`, with both days where they differ. */
  readonly span: (from: string, until: string | null) => string;
}

/** `um 18:04 Uhr`, or with the day before it. */
export const momentWords = (words: string): string => (words.startsWith('am ') ? words : `um ${words}`);

export function momentsOf(document: MinutesDocument): Moments {
  const timeZone = timeZoneOf(document);
  const day = (instant: string): string => dayOf(Date.parse(instant), timeZone);
  const time = (instant: string): string => clockTime(instant, timeZone);
  const dated = (instant: string): string => `${germanDay(day(instant))}, ${time(instant)} Uhr`;
  const opened = day(document.openedAt);
  const moment = (instant: string): string =>
    document.sittings === undefined && day(instant) === opened
      ? `${time(instant)} Uhr`
      : `am ${germanDate(day(instant))} um ${time(instant)} Uhr`;
  return {
    timeZone,
    time,
    moment,
    said: (instant) => moment(instant).replace(/^am/u, 'Am'),
    span: (from, until) => {
      if (until === null) return `${time(from)} bis Ende der Sitzung`;
      if (day(from) !== day(until)) return `${dated(from)} bis ${dated(until)}`;
      const on = day(from) === opened ? '' : `${germanDay(day(from))}, `;
      return time(from) === time(until) ? `${on}${time(from)} Uhr` : `${on}${time(from)} bis ${time(until)} Uhr`;
    },
  };
}
