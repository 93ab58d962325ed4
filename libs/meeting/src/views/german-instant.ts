import { clockTime } from '@gremia/contracts';
import { dayOf, germanDay } from '@gremia/rules';

/** An instant as sentences have it, by the clocks of the municipality: `Freitag, 27.11.2026, 18:00 Uhr`. */
export const germanInstant = (instant: string, timeZone: string): string =>
  `${germanDay(dayOf(Date.parse(instant), timeZone))}, ${clockTime(instant, timeZone)} Uhr`;
