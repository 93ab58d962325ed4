import { absenceReason, conflictBasis } from '@gremia/contracts';
import { z } from 'zod';
import { covering } from '../covering';
import type { PresenceMode } from '../../events';
import { event, id, text, corrector } from './common';

const mode = covering<PresenceMode>()(z.enum(['hall', 'remote', 'circular']));

/** Who is there, and who may not take part in an item. */
export const PRESENCE_EVENTS = {
  'member-checked-in': event('member-checked-in')(
    z.object({ kind: z.literal('member-checked-in'), personId: id, mode, entitled: z.boolean(), note: text }),
  ),
  'member-checked-out': event('member-checked-out')(z.object({ kind: z.literal('member-checked-out'), personId: id })),
  'conflict-declared': event('conflict-declared')(
    z.object({
      kind: z.literal('conflict-declared'),
      itemId: id,
      personId: id,
      basis: conflictBasis.optional(),
    }),
  ),
  'conflict-found-late': event('conflict-found-late')(
    z.object({
      kind: z.literal('conflict-found-late'),
      itemId: id,
      personId: id,
      votes: z.array(z.object({ voteId: id, decisive: z.boolean() })).readonly(),
    }),
  ),
  'conflict-lifted': event('conflict-lifted')(
    z.object({ kind: z.literal('conflict-lifted'), itemId: id, personId: id }),
  ),
  'attendance-corrected': event('attendance-corrected')(
    z.object({
      kind: z.literal('attendance-corrected'),
      personId: id,
      stays: z
        .array(z.object({ from: z.string(), until: text }))
        .readonly()
        .nullable(),
      absence: absenceReason.nullable(),
      reason: z.string().optional(),
      by: corrector,
    }),
  ),
};
