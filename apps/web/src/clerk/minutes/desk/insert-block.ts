export interface Inserted {
  readonly text: string;
  /** What is marked afterwards: the first gap of the block, or the place behind it. */
  readonly selection: readonly [start: number, end: number];
}

/** Stands in a block for what the clerk fills in. */
export const GAP = '…';

/**
 * Puts a block of text where the caret is, in place of what is marked there, with a space to the words on both sides.
 *
 * @param start where the marked text begins, in UTF-16 units as a text field counts
 * @param end where it ends; equal to `start` where nothing is marked
 */
export function insertBlock(text: string, block: string, start: number, end: number): Inserted {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const left = before === '' || /\s$/u.test(before) ? '' : ' ';
  const right = after === '' || /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
  const from = before.length + left.length;
  const gap = block.indexOf(GAP);
  return {
    text: `${before}${left}${block}${right}${after}`,
    selection: gap === -1 ? [from + block.length, from + block.length] : [from + gap, from + gap + GAP.length],
  };
}
