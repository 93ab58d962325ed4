import { z } from 'zod';
import { instant, rowNumber, typed } from './common';

/** Bytes of an image of arms. */
export const LARGEST_ARMS = 200_000;
export const armsType = z.enum(['image/svg+xml', 'image/png']);

/** What stands at the head of minutes and papers. Every change is a new version; what was printed keeps its own. */
export const letterheadView = z.object({
  no: z.number().int(),
  /** Lines below the name of the municipality: office, street, telephone. */
  address: z.string(),
  arms: z.object({ type: armsType, text: z.string() }).nullable(),
  createdAt: instant,
});
export type LetterheadView = z.infer<typeof letterheadView>;
export const letterheadAnswer = z.object({ letterhead: letterheadView.nullable() });

/**
 * `arms`: as they are, none, or an image in base64; `armsText` says what is seen on it, for those who do not see it.
 */
export const letterheadInput = z.object({
  /** The version that this one is made from; 0: there was none. */
  basedOn: rowNumber,
  address: typed(500).trim(),
  armsText: typed(200).trim(),
  arms: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('keep') }),
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('new'), data: z.base64().max(Math.ceil(LARGEST_ARMS / 3) * 4) }),
  ]),
});
export type LetterheadInput = z.infer<typeof letterheadInput>;
