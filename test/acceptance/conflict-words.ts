import type { VoteSubject } from '@gremia/contracts';
import { conflictQuestion, findSeat, type MeetingState } from '@gremia/meeting';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

/** A conflict of interest as a procedure. */
export const conflictActs = {
  /** Somebody else says that a person has no part in the item at hand. */
  'befangenheit geltend machen': z.strictObject({ gegen: z.string(), weil: z.string() }),
  /** What the person said to it; nothing: did not want to say anything. */
  anhören: z.strictObject({ wen: z.string(), sagt: z.string().default('') }),
  'befangenheit entscheiden': z.strictObject({ über: z.string(), ausgeschlossen: z.boolean() }),
  /** Somebody who is no member, by name and office. */
  'gast befangen': z.string(),
  'raum verlassen': z.string(),
  'raum betreten': z.string(),
} as const;

type Performers = { [Name in keyof typeof conflictActs]: Perform<z.output<(typeof conflictActs)[Name]>> };

export function conflictPerformers(play: ActPlay): Performers {
  const about = async (key: string) => ({ itemId: await play.itemId(), personId: play.idOf(key) });
  return {
    'befangenheit geltend machen': async ({ gegen, weil }, by) =>
      play.send(by, { kind: 'raise-conflict', ...(await about(gegen)), reason: weil }),
    anhören: async ({ wen, sagt }, by) =>
      play.send(by, { kind: 'hear-conflict', ...(await about(wen)), statement: sagt }),
    'befangenheit entscheiden': async ({ über, ausgeschlossen: excluded }, by) =>
      play.send(by, { kind: 'decide-conflict', ...(await about(über)), excluded }),
    'gast befangen': async (name, by) =>
      play.send(by, { kind: 'note-guest-conflict', itemId: await play.itemId(), name }),
    'raum verlassen': async (wer, by) => play.send(by, { kind: 'confirm-left', ...(await about(wer)), back: false }),
    'raum betreten': async (wer, by) => play.send(by, { kind: 'confirm-left', ...(await about(wer)), back: true }),
  };
}

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
