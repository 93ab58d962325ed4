import { z } from 'zod';
import { line } from './common';

/** Which meeting of its body this is in a term: the twelfth of `2024–2029`. Given once in each body and term. */
export const sessionNumber = z.object({ no: z.number().int().min(1).max(9_999), term: line(60) });
export type SessionNumber = z.infer<typeof sessionNumber>;
