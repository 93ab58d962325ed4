import { z } from 'zod';
import { typedUtcInstant, uuid } from '../common';
import { pointId } from '../text-id';
import { head } from './head';
import { questionType } from './votes';
import { procedureKind, voteSetup } from '../ballot';

/** What is put to one vote with others: an item of the agenda with the kind of question that it asks, or a point. */
export const blockPart = z.object({ itemId: uuid, pointId: pointId.optional(), question: questionType.optional() });
export type BlockPart = z.infer<typeof blockPart>;

/** One vote on several things, as long as nobody objects. */
export const blockCommands = [
  /** Whoever leads proposes it; a proposal takes the place of the one before. */
  z.object({ ...head, kind: z.literal('propose-block'), parts: z.array(blockPart).min(2).max(100) }),
  /** Anybody who may vote, without a reason, or the office for somebody in the hall: the thing leaves the block. */
  z.object({ ...head, kind: z.literal('object-to-block'), itemId: uuid, pointId: pointId.optional() }),
  z.object({ ...head, kind: z.literal('drop-block') }),
  /**
   * Opens one vote for all that is left in the block. Each thing has a vote of its own in the journal, by these ids and
   * in this order; ballots are cast in the first. `until` as in `open-vote`.
   */
  z.object({
    ...head,
    kind: z.literal('open-block'),
    votes: z
      .array(z.object({ itemId: uuid, pointId: pointId.optional(), voteId: uuid }))
      .min(2)
      .max(100),
    procedure: procedureKind.optional(),
    setup: voteSetup.optional(),
    until: typedUtcInstant.optional(),
  }),
] as const;
