import type { VoteSubject } from '@gremia/contracts';
import { conflictQuestion, findSeat, type MeetingState } from '@gremia/meeting';
import { z } from 'zod';

/** Somebody else says that a person has no part in the item at hand. */
export const raising = z.strictObject({ gegen: z.string(), weil: z.string() });
/** What the person said to it; nothing: did not want to say anything. */
export const hearing = z.strictObject({ wen: z.string(), sagt: z.string().default('') });
export const deciding = z.strictObject({ über: z.string(), ausgeschlossen: z.boolean() });

/** `Befangenheit M5` as what is voted on; null for other words. */
export function conflictSubject(
  words: string,
  itemId: string,
  state: MeetingState,
  idOf: (key: string) => string,
): VoteSubject | null {
  const [, key] = /^Befangenheit (\S+)$/u.exec(words) ?? [];
  if (key === undefined) return null;
  const personId = idOf(key);
  const question = conflictQuestion(state, itemId, findSeat(state, personId)?.name ?? '');
  return { kind: 'free', question, about: { personId, matter: 'conflict' } };
}
