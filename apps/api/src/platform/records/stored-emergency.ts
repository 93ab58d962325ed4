import { z } from 'zod';

/** A committee's emergency as it is stored. What an administrator has left out counts as not declared, not recorded. */
export const storedEmergency = z.object({
  declared: z.boolean().default(false),
  statuteClause: z.string().nullable().default(null),
});
