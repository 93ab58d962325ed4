const MOST_WORDS = 12;

/** What somebody looks for, in the forms the database asks for. */
export interface SearchTerms {
  /** As tsquery: all words, each also as the beginning of a longer one. */
  readonly every: string;
  /** As tsquery: any of the words; what does not have one of them cannot have all. */
  readonly some: string;
  /** Each word as a pattern for ILIKE: German compounds hide it in their middle. */
  readonly patterns: readonly string[];
}

/**
 * Reads what was typed into a search field. Only letters and digits count, and what holds numbers together (`1130/25`,
 * `30.06.2027`): nothing that was
 * typed can be an operator. Null when there is no word in it.
 */
export function searchTerms(typed: string): SearchTerms | null {
  const words = typed
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}/.-]+/gu, ' ')
    // As in the database: a slash belongs to a number only.
    .replace(/(^|[^0-9])\//gu, '$1 ')
    // The parts of a hyphenated word stand in the index on their own as well.
    .replace(/(\p{L})-(?=\p{L})/gu, '$1 ')
    .split(' ')
    .map((word) => word.replace(/^[/.-]+|[/.-]+$/gu, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const lexemes = words.map((word) => `'${word}'${word.length > 1 ? ':*' : ''}`);
  return { every: lexemes.join(' & '), some: lexemes.join(' | '), patterns: words.map((word) => `%${word}%`) };
}
