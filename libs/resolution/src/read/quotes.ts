/** The quoted passages of a sentence, in order: „…“, “…”, "…", »…«, «…». */
export function quotesIn(text: string): string[] {
  return [...text.matchAll(/„([^“”]*)[“”]|“([^”]*)”|"([^"]*)"|»([^«]*)«|«([^»]*)»/gu)].map((match) =>
    (match.slice(1).find((group) => group !== undefined) ?? '').trim(),
  );
}

/** The text without quotation marks, if the whole of it is quoted. */
export function withoutQuotes(text: string): string {
  const trimmed = text.trim();
  const inner = /^(?:„([^]*)[“”]|“([^]*)”|"([^]*)"|»([^]*)«)[.;]?$/u.exec(trimmed);
  return (inner?.slice(1).find((group) => group !== undefined) ?? trimmed).trim();
}
