import { z } from 'zod';

/** What can be put into the urn: an answer, nothing, or something that is no answer. */
export const secretChoice = z.enum(['yes', 'no', 'abstain', 'blank', 'invalid']);
export type SecretChoice = z.infer<typeof secretChoice>;
