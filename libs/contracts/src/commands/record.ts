import { z } from 'zod';
import { ballotContent } from '../ballot';
import { line, typed, uuid } from '../common';
import { head } from './head';
import { presenceMode } from './presence';

/**
 * Who takes part without belonging to the body: somebody of the administration, an expert who is heard, a guest,
 * whoever interprets.
 */
export const participantGroup = z.enum(['administration', 'expert', 'guest', 'interpreter']);

/** One of them, by name and function, in one part of the meeting; without items in all of that part. */
export const participant = z.object({
  participantId: uuid,
  name: line(200),
  role: typed(200).trim(),
  group: participantGroup,
  /** In the hall where it is not said. */
  mode: presenceMode.optional(),
  part: z.enum(['public', 'non-public']),
  itemIds: z.array(uuid).max(200).readonly(),
});
export type Participant = Readonly<z.infer<typeof participant>>;

/** What is recorded for the minutes beside the course of the meeting. */
export const recordCommands = [
  /** Somebody else takes part; the same id again puts it right. */
  z.object({ ...head, kind: z.literal('record-participant'), participant }),
  z.object({ ...head, kind: z.literal('remove-participant'), participantId: uuid }),
  /** Who reports on an item; empty: nobody. */
  z.object({ ...head, kind: z.literal('name-rapporteur'), itemId: uuid, name: typed(200).trim() }),
  /** A motion that nobody has handed in: by whom, in its words. */
  z.object({ ...head, kind: z.literal('note-oral-motion'), itemId: uuid, mover: line(200), text: line(5_000) }),
  /**
   * A member has their own vote put into the minutes. `choice` is asked for where nobody knows it, as by show of hands;
   * `personId` where the office enters it.
   */
  z.object({
    ...head,
    kind: z.literal('demand-own-vote'),
    voteId: uuid,
    personId: uuid.optional(),
    choice: ballotContent.optional(),
  }),
] as const;
