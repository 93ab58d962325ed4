import { z } from 'zod';

/**
 * Whether a meeting may be opened as a circular vote: `allowed` is the rule of the body; `refusal` says why not, with
 * the norm; `question` is put to whoever opens it where nobody has compared the rule with its source; `simple`: nothing
 * else than matters of a simple kind.
 */
export const circularOffer = z.object({
  allowed: z.enum([
    'never',
    'emergency-only',
    'emergency-unless-objected',
    'if-agreed',
    'unless-objected',
    'motion-unless-objected',
  ]),
  simple: z.boolean(),
  refusal: z.string().nullable(),
  question: z.string().nullable(),
});
