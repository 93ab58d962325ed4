/**
 * No writing puts more marks on a letter (UAX 15, D4); beyond it the standard algorithm takes the square of their
 * number: a minute for a quarter of a megabyte.
 */
const mostMarks = 30;
const longRuns = new RegExp(String.raw`(\P{M}?\p{M}{${mostMarks + 1},})`, 'u');

/**
 * The text in normalisation form C, so that one way of typing `ü` is as good as another. Rows of combining marks that
 * no writing has are left as they are.
 */
export function composed(text: string): string {
  return text
    .split(longRuns)
    .map((piece, index) => (index % 2 === 0 ? piece.normalize('NFC') : piece))
    .join('');
}
