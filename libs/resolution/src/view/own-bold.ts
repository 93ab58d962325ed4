import type { MarkedPoint } from '../model';

/**
 * Is something in the text bold by itself? Then bold alone does not say that a word is new, and new words are
 * underlined as well.
 */
export const hasOwnBold = (marked: readonly MarkedPoint[]): boolean =>
  marked.some(({ segments }) => segments.some(({ m }) => m?.includes('b') === true));
