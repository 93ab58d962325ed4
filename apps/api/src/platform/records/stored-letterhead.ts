import { armsType } from '@gremia/contracts';
import { z } from 'zod';

/** A version of what stands at the head of printed papers. */
export const letterheadRow = z.object({
  id: z.string(),
  no: z.number(),
  address: z.string(),
  arms: z.instanceof(Buffer).nullable(),
  arms_type: armsType.nullable(),
  arms_text: z.string(),
  created_at: z.date(),
});
export type LetterheadRow = Readonly<z.infer<typeof letterheadRow>>;

export const letterheadColumns = 'l.id, l.no, l.address, l.arms, l.arms_type, l.arms_text, l.created_at';

/** The head as it is printed: what a thread can be told. */
export interface PrintedLetterhead {
  readonly address: string;
  readonly arms: { readonly svg: string } | { readonly png: readonly number[] } | null;
  readonly armsText: string;
}

export function printedLetterhead(row: LetterheadRow | null): PrintedLetterhead | null {
  if (row === null) return null;
  const { address, arms, arms_type: type, arms_text: armsText } = row;
  const image = arms === null ? null : type === 'image/png' ? { png: [...arms] } : { svg: arms.toString('utf8') };
  return { address, arms: image, armsText };
}
