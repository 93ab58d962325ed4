import { spellingsOf, withDays } from './days';
import { fold } from './fold';

const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/** What somebody looks for. */
export interface SearchTerms {
  /**
   * The words that were typed, in NFC; numbers keep what holds them together (`1130/25`). A day is one word, however it
   * was written (`30.06.2027`, or `30.06.` of any year).
   */
  readonly words: readonly string[];
  /** The number of a paper without leading zeros (`120/26`), when nothing but one was typed. */
  readonly number: string | null;
}

/** A number of a paper, perhaps after the letters of its kind and with the whole year: `V 0120/2026`. */
const NUMBER = /^(?:\p{L}{1,4}[\s./-]{0,3})?0*(\d{1,6})\s*\/\s*(?:20)?(\d{2})$/u;

/** `Drucksache Nr.` before a number says nothing that the number does not. */
const KIND = /^(?:Drucksachen?|Vorlagen?)\s*(?:(?:Nr\.?|Nummer)\s*)?(?=\d)/iu;

/**
 * Reads what was typed into a search field. Only letters and digits count, and what holds numbers together: nothing
 * that was typed can be an operator. Null when there is no word in it.
 */
export function searchTerms(typed: string): SearchTerms | null {
  const text = fold(typed).replace(/\s+/gu, ' ').trim().replace(KIND, '');
  const found = NUMBER.exec(text);
  const number = found === null ? null : `${found[1] ?? ''}/${found[2] ?? ''}`;
  const words = number === null ? wordsIn(withDays(text)) : [number];
  return words.length === 0 ? null : { words, number };
}

const wordsIn = (text: string): string[] =>
  text
    .replace(/[^\p{L}\p{M}\p{N}/.-]+/gu, ' ')
    // As in the index: a slash belongs to a number only.
    .replace(/(^|[^0-9])\//gu, '$1 ')
    // The parts of a hyphenated word stand in the index on their own as well.
    .replace(/(\p{L})-(?=\p{L})/gu, '$1 ')
    .split(' ')
    .map((word) => (spellingsOf(word).length > 0 ? word : word.replace(/^[/.-]+|[/.-]+$/gu, '').slice(0, LONGEST_WORD)))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
