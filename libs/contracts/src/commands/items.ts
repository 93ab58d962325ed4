import { z } from 'zod';
import { line, typed, uuid } from '../common';
import { sentPoints } from '../text';
import { head } from './head';

/** Agenda items and the texts that they are about. */
export const itemCommands = [
  z.object({ ...head, kind: z.literal('call-item'), itemId: uuid }),
  z.object({
    ...head,
    kind: z.literal('close-item'),
    itemId: uuid,
    disposition: z.enum(['done', 'noted', 'postponed', 'referred', 'withdrawn', 'not-treated']),
    note: typed(2_000).default(''),
  }),
  z.object({ ...head, kind: z.literal('update-texts'), itemId: uuid }),
  /**
   * Something comes onto the agenda of the running meeting, `basis` says by what right: a vote that has confirmed its
   * urgency, or that nobody objects, where the rules of the body let that be enough. `neutralTitle` is what
   * everybody reads of an item that is not public.
   */
  z.object({
    ...head,
    kind: z.literal('add-item'),
    itemId: uuid,
    title: line(500),
    neutralTitle: line(300).optional(),
    public: z.boolean(),
    paperNumber: line(40).optional(),
    reason: line(500),
    basis: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('urgency'), voteId: uuid }),
      z.object({ kind: z.literal('consent') }),
    ]),
  }),
  /**
   * An editorial correction of a resolved text, also after the meeting: `points` is the whole corrected text, `basedOn`
   * the hash of the text it was written on.
   * `confirmsMeaning` is asked for where the changes look like more than spelling.
   */
  z.object({
    ...head,
    kind: z.literal('correct-text'),
    itemId: uuid,
    points: sentPoints,
    basedOn: z.string().regex(/^[0-9a-f]{64}$/),
    reason: line(1_000),
    confirmsMeaning: z.boolean().default(false),
  }),
] as const;
