/** Endings of cases are left out of the comparison: `Stadtrat` is named in `16. Sitzung des Stadtrates`. */
const STEM_LETTERS = 5;
const wordsOf = (text: string): readonly string[] => text.toLocaleLowerCase('de').match(/\p{L}+/gu) ?? [];
const stemOf = (word: string): string => word.replaceAll('ä', 'a').replaceAll('ü', 'u').slice(0, STEM_LETTERS);

/** Whether a title says already which body it is about: then nobody reads it a second time beside it. */
export function namesBody(title: string, body: string): boolean {
  const said = new Set(wordsOf(title).map(stemOf));
  return wordsOf(body).every((word) => said.has(stemOf(word)));
}
