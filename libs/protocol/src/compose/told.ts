import { clockTime } from '@gremia/contracts';
import { happenedAt, type MeetingState } from '@gremia/meeting';
import { dayOf, germanDay } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { withStop } from './with-stop';

/** The entries with the time at which it happened, also where that was entered afterwards. */
export const asTheyHappened = (entries: readonly ProtocolEntry[]): readonly ProtocolEntry[] =>
  entries.map((entry) => {
    const at = happenedAt(entry);
    return at === entry.at ? entry : { ...entry, at };
  });

/**
 * What was entered afterwards: of which time, when, by whom and why, a sentence for each time that the office began to.
 *
 * @param entries with the time of their entering
 */
export function toldSentences(entries: readonly ProtocolEntry[], { timeZone }: MeetingState): string[] {
  return entries.flatMap(({ at, event }, index): string[] => {
    if (event.kind !== 'telling-began') return [];
    const end = entries.findIndex((entry, other) => other > index && entry.event.kind === 'telling-ended');
    // An opening that was entered afterwards stands before the entering that it began.
    const told = entries
      .slice(Math.max(0, index - 1), end === -1 ? undefined : end)
      .filter((entry) => happenedAt(entry) !== entry.at)
      .map(happenedAt);
    const [first] = told;
    const last = told.at(-1);
    if (first === undefined || last === undefined) return [];
    const time = (instant: string): string => clockTime(instant, timeZone);
    const what = time(first) === time(last) ? `um ${time(first)} Uhr` : `von ${time(first)} bis ${time(last)} Uhr`;
    const day = germanDay(dayOf(Date.parse(at), timeZone));
    return [
      `Was ${what} geschah, ist am ${day} um ${time(at)} Uhr von ${event.by} nachgetragen worden. ` +
        `Grund: ${withStop(event.reason)}`,
    ];
  });
}
