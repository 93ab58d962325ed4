// No opening mark inside: marks that are never closed would be followed to the end of the text, one after the other.
const quoted = /„([^„“”]*)[“”]|“([^“”]*)”|"([^"]*)"|»([^»«]*)«|«([^«»]*)»/gu;

/** The quoted passages of a sentence, in order: „…“, “…”, "…", »…«, «…». */
export const quotesIn = (text: string): string[] =>
  [...text.matchAll(quoted)].map((match) => (match.slice(1).find((group) => group !== undefined) ?? '').trim());

/** Where they stand, with their marks. */
export const quotedRanges = (text: string): [number, number][] =>
  [...text.matchAll(quoted)].map((match) => [match.index, match.index + match[0].length]);

/** The text without quotation marks, if the whole of it is quoted. */
export function withoutQuotes(text: string): string {
  const trimmed = text.trim();
  const inner = /^(?:„([^]*)[“”]|“([^]*)”|"([^]*)"|»([^]*)«)[.;]?$/u.exec(trimmed);
  return (inner?.slice(1).find((group) => group !== undefined) ?? trimmed).trim();
}
