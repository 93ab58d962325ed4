import type { MinutesItem } from '@gremia/contracts';
import type { TextCorrection } from '@gremia/meeting';
import { dayOf, germanDate } from '@gremia/rules';

const BY: Readonly<Record<TextCorrection['by']['role'], string>> = {
  chair: 'die Sitzungsleitung',
  clerk: 'den Sitzungsdienst',
};

/**
 * `Redaktionell berichtigt am 02.12.2026 durch den Sitzungsdienst (Tamara Federkiel): Schreibfehler`, and what was
 * changed.
 */
export function minutesCorrection(
  { at, by, reason, marked }: TextCorrection,
  timeZone: string,
): NonNullable<MinutesItem['corrections']>[number] {
  const day = germanDate(dayOf(Date.parse(at), timeZone));
  return {
    at,
    sentence: `Redaktionell berichtigt am ${day} durch ${BY[by.role]} (${by.name}): ${reason}`,
    marked: [...marked],
  };
}
