/**
 * No writing puts more marks on a letter (UAX 15, D4); beyond it the standard algorithm takes the square of their
 * number: a minute for a quarter of a megabyte.
 */
const mostMarks = 30;
const tooMany = new RegExp(String.raw`\p{M}{${mostMarks + 1}}`, 'u');
const longRuns = new RegExp(String.raw`(\P{M}?\p{M}{${mostMarks + 1},})`, 'u');

/** Nothing that composes, orders or stands for another character: all of most German texts. */
const composedAlready = /^[\u0000-\u02ff\u2010-\u20cf]*$/u;

/**
 * The text in normalisation form C, so that one way of typing `ü` is as good as another. Rows of combining marks that
 * no writing has are left as they are.
 */
export function composed(text: string): string {
  if (composedAlready.test(text)) return text;
  return text
    .split(longRuns)
    .map((piece, index) => (index % 2 === 0 ? piece.normalize('NFC') : piece))
    .join('');
}

/** Does the text have more marks in a row than any writing puts on a letter? Putting them in order takes the square. */
export const hasStackedMarks = (text: string): boolean => tooMany.test(text);
