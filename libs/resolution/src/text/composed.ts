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

/** Bell, escape and their like, but no tab, line break or NUL; and what turns the direction of the text after it. */
const controls = /[^\P{Cc}\0\t\n\r\v\f\u0085]|[\u202a-\u202e\u2066-\u2069]/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * The text with line breaks of one kind, without characters that do something instead of being seen. A text that turns
 * its direction in the middle is read otherwise than it is compared, counted and printed.
 */
export const withoutControls = (text: string): string => text.replace(lineBreaks, '\n').replace(controls, '');

/** Does the text have a character that leaves something on paper? */
export const isVisible = (text: string): boolean => /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
