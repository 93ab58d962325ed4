import { clockTime } from '@gremia/contracts';
import i18n from './i18n';
import { keepTogether } from './keep-together';

/** Meetings happen in the municipality's time, wherever the reader is. Known before the first page is drawn. */
let timeZone = 'Europe/Berlin';

/** Days and times are those of this zone (IANA) from now on; one that the browser does not know changes nothing. */
export function setTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('de-DE', { timeZone: name });
    timeZone = name;
  } catch {
    // An old browser with old rules still shows a time that somebody can read.
  }
}

/** The municipality's zone where the device shows another time at the moment; null where both agree. */
export function foreignTimeZone(now: Date = new Date()): string | null {
  const shown = (zone?: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  return shown(timeZone) === shown() ? null : timeZone;
}

const locale = (): string => (i18n.language === 'en' ? 'en-GB' : 'de-DE');
const clock = (): string => i18n.t('common:date.clock');

/** Noon of a calendar day: far enough from both ends for every offset. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const print = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  keepTogether(new Intl.DateTimeFormat(locale(), { timeZone, ...options }).format(date));

/** `25. November 2026` of a calendar day (YYYY-MM-DD). */
export const formatDay = (day: string): string => print(noon(day), { day: 'numeric', month: 'long', year: 'numeric' });
/** `25.11.2026` of a calendar day. */
export const formatShortDay = (day: string): string =>
  print(noon(day), { day: '2-digit', month: '2-digit', year: 'numeric' });
/** `Fr., 04.12.` of a calendar day (YYYY-MM-DD): for a deadline that is near. */
export const formatWeekday = (day: string): string =>
  print(noon(day), { weekday: 'short', day: '2-digit', month: '2-digit' });
/** Further ahead a date says more than a number of days. */
const MOST_DAYS_AHEAD = 14;

/** `heute`, `morgen`, `in 7 Tagen` for a calendar day (YYYY-MM-DD) that is near; null for any other. */
export function formatDaysAhead(day: string, now: Date = new Date()): string | null {
  const days = Math.round((noon(day).getTime() - noon(today(now)).getTime()) / 86_400_000);
  if (days < 0 || days > MOST_DAYS_AHEAD) return null;
  return keepTogether(new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day'));
}
/** `Dezember 2026` of a calendar day. */
export const formatMonth = (day: string): string => print(noon(day), { month: 'long', year: 'numeric' });
/** `Mi.` of an instant. */
export const formatWeekdayShort = (instant: string): string => print(new Date(instant), { weekday: 'short' });
/** `Montag` of a calendar day. */
export const formatWeekdayName = (day: string): string => print(noon(day), { weekday: 'long' });
/** `17:00 Uhr` of an instant; of an hour that comes twice the first time is `02A:30 Uhr`, the second `02B:30 Uhr`. */
export const formatTime = (instant: string): string =>
  keepTogether(clock().replace('{time}', clockTime(instant, timeZone)));
/** `Mittwoch, 25. November 2026` of an instant. */
export const formatLongDate = (instant: string): string =>
  print(new Date(instant), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** `Mittwoch, 25. November 2026, 17:00 Uhr` of an instant. */
export const formatInstant = (instant: string): string => `${formatLongDate(instant)}, ${formatTime(instant)}`;
/** `25.11.2026, 17:00 Uhr` of an instant. */
export const formatShortInstant = (instant: string): string =>
  `${print(new Date(instant), { day: '2-digit', month: '2-digit', year: 'numeric' })}, ${formatTime(instant)}`;
/** The parts of a date tile: `25`, `Nov.`, `2026`. */
export const dateParts = (instant: string): { day: string; month: string; weekday: string } => ({
  day: print(new Date(instant), { day: 'numeric' }),
  month: print(new Date(instant), { month: 'short' }),
  weekday: print(new Date(instant), { weekday: 'short' }),
});
/** Today's calendar day in the municipality. */
export const today = (now: Date = new Date()): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);

/**
 * The calendar day (YYYY-MM-DD) and time of day (HH:MM) of an instant in the municipality, as date and time fields want
 * them.
 */
export function dayAndTime(instant: string): { day: string; time: string } {
  const date = new Date(instant);
  return {
    day: today(date),
    time: new Intl.DateTimeFormat('de-DE', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(date),
  };
}

/**
 * The instant at which the clocks of the municipality show this day and time. Of an hour that exists twice the first,
 * of one that is left out the one after it.
 */
export function instantOf(day: string, time: string): string {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (at: number): number => {
    const { day: localDay, time: localTime } = dayAndTime(new Date(at).toISOString());
    return Date.parse(`${localDay}T${localTime}:00Z`) - Math.floor(at / 60_000) * 60_000;
  };
  // The offset before any change of clocks on that day is the larger one twice a year; try it first, then the one that
  // holds at the result.
  const candidates = [shown - offsetAt(shown - 3 * 3_600_000), shown - offsetAt(shown + 3 * 3_600_000)];
  const exact = candidates.find((at) => at + offsetAt(at) === shown);
  return new Date(exact ?? Math.max(...candidates)).toISOString();
}
