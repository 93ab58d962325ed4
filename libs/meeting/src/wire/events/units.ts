import { z } from 'zod';
import { ops, strings, voteUnits } from '../text-schemas';
import { event, id } from './common';

/** What is voted on of the amendments, and how they go together. */
export const UNIT_EVENTS = {
  'points-parted': event('points-parted')(
    z.object({ kind: z.literal('points-parted'), itemId: id, pointIds: strings }),
  ),
  'unit-taken-over': event('unit-taken-over')(
    z.object({ kind: z.literal('unit-taken-over'), itemId: id, unitId: z.string() }),
  ),
  'units-regrouped': event('units-regrouped')(
    z.object({ kind: z.literal('units-regrouped'), itemId: id, amendmentId: id, units: voteUnits }),
  ),
  'conflict-settled': event('conflict-settled')(
    z.object({
      kind: z.literal('conflict-settled'),
      itemId: id,
      settlementId: id,
      units: strings,
      label: z.string(),
      ops,
      note: z.string(),
    }),
  ),
  'settlement-lifted': event('settlement-lifted')(
    z.object({ kind: z.literal('settlement-lifted'), itemId: id, settlementId: id }),
  ),
  'units-ordered': event('units-ordered')(z.object({ kind: z.literal('units-ordered'), itemId: id, units: strings })),
};
