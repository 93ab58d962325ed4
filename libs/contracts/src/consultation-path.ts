import { z } from 'zod';
import { line, rowNumber } from './common';
import { consultationInput } from './papers';

/** Characters of the reason why a path was changed. */
export const LONGEST_PATH_REASON = 500;

/**
 * The path of a submitted paper as it shall be. `was`: the place that a station had, from 0, null for a new one. On an
 * agenda, and settled there, it stays as it is.
 */
export const changePath = z.object({
  revision: rowNumber,
  reason: line(LONGEST_PATH_REASON),
  consultations: z.array(consultationInput.extend({ was: rowNumber.nullable() })).max(20),
});
export type ChangePath = z.infer<typeof changePath>;
