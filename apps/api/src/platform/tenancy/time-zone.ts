import { z } from 'zod';

/** Where nobody says otherwise. */
export const USUAL_TIME_ZONE = 'Europe/Berlin';

/** A time zone of the IANA list that this machine knows, such as `Europe/Berlin`. */
export const timeZone = z.string().refine(isTimeZone, 'diese Zeitzone gibt es nicht (z. B. Europe/Berlin)');

function isTimeZone(name: string): boolean {
  try {
    // An offset such as +01:00 knows no summer time, so it is none.
    return /^[A-Za-z]/u.test(name) && new Intl.DateTimeFormat('de', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}
