import i18n from './i18n';

/** Meetings happen in the municipality's time, wherever the reader is. */
const TIME_ZONE = 'Europe/Berlin';

const locale = (): string => (i18n.language === 'en' ? 'en-GB' : 'de-DE');
const clock = (): string => i18n.t('common:date.clock');

/** Noon of a calendar day: far enough from both ends for every offset. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const print = (date: Date, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale(), { timeZone: TIME_ZONE, ...options }).format(date);

/** `25. November 2026` of a calendar day (YYYY-MM-DD). */
export const formatDay = (day: string): string => print(noon(day), { day: 'numeric', month: 'long', year: 'numeric' });
/** `25.11.2026` of a calendar day. */
export const formatShortDay = (day: string): string => print(noon(day), { day: '2-digit', month: '2-digit', year: 'numeric' });
/** `17:00 Uhr` of an instant. */
export const formatTime = (instant: string): string =>
  clock().replace('{time}', print(new Date(instant), { hour: '2-digit', minute: '2-digit', hour12: false }));
/** `Mittwoch, 25. November 2026` of an instant. */
export const formatLongDate = (instant: string): string => print(new Date(instant), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
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
export const today = (now: Date = new Date()): string => new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(now);
