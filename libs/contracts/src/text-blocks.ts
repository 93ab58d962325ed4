import { z } from 'zod';
import { line } from './common';

/** How long a sentence may be, in characters. */
export const LONGEST_BLOCK = 500;
const blocks = z.array(line(LONGEST_BLOCK)).max(60);

/** The office's own sentences for minutes, by the place where they stand. */
export const textBlocks = z.object({ opening: blocks, item: blocks, closing: blocks });
export type TextBlocks = z.infer<typeof textBlocks>;

/** Others in their place; `before` is what they were made from, so that nobody's work is written over unseen. */
export const keepTextBlocks = textBlocks.extend({ before: textBlocks });
export type KeepTextBlocks = z.infer<typeof keepTextBlocks>;
