/**
 * Words of a text with what stands around them, to be found again in another version of it.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface Passage {
  readonly exact: string;
  /** Up to {@link CONTEXT_LETTERS} letters before and after. */
  readonly before: string;
  readonly after: string;
  /** Where they began, in UTF-16 code units. */
  readonly start: number;
}

/** A part of a text, in UTF-16 code units; `end` is the first one behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const CONTEXT_LETTERS = 32;
/** So much of what stands around has to agree before words that may stand anywhere count as those that were marked. */
const LEAST_CONTEXT = 6;
/** Words of at least this length are those that were marked, wherever they stand. */
const LONG = 24;
/** More places than these are not looked at: who marks a single letter finds it near where it was, or not at all. */
const MOST_PLACES = 2_000;

/** Describes the span of a text. */
export const passageOf = (text: string, { start, end }: Span): Passage => ({
  exact: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT_LETTERS), start),
  after: text.slice(end, end + CONTEXT_LETTERS),
  start,
});

/**
 * Finds a passage in a text, be it another version of the one it was described in.
 *
 * The words themselves are looked for first; where they stand in several places, the place wins whose surroundings
 * agree best, then the one nearest to where they stood. Where the words were changed, what stands between their old
 * surroundings is taken, if at least half of the words are still there.
 *
 * @returns null when the passage is gone, or nobody can tell where it is
 */
export const findPassage = (text: string, passage: Passage): Span | null =>
  findWords(text, passage) ?? findBetween(text, passage);

function findWords(text: string, { exact, before, after, start }: Passage): Span | null {
  if (exact === '') return null;
  const asked = Math.min(LEAST_CONTEXT, before.length + after.length);
  const found = placesOf(text, exact)
    .map((at) => ({ at, agreed: agreed(text, at, at + exact.length, before, after) }))
    .filter((place) => exact.length >= LONG || place.agreed >= asked)
    .sort((a, b) => b.agreed - a.agreed || Math.abs(a.at - start) - Math.abs(b.at - start));
  const [best] = found;
  return best === undefined ? null : { start: best.at, end: best.at + exact.length };
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

/** How many letters before and after the span are those that stood there. */
function agreed(text: string, start: number, end: number, before: string, after: string): number {
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left += 1;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right += 1;
  return left + right;
}

/** The span between the old surroundings: as much of each as stands in the text, and in one place only. */
function findBetween(text: string, { exact, before, after }: Passage): Span | null {
  const start = before === '' ? 0 : longest(before.length, (n) => onlyPlace(text, before.slice(-n), n));
  const end = after === '' ? text.length : longest(after.length, (n) => onlyPlace(text, after.slice(0, n), 0));
  if (start === null || end === null || end <= start || end - start > 2 * exact.length + CONTEXT_LETTERS) return null;
  return keepsHalf(text.slice(start, end), exact) ? { start, end } : null;
}

/** The answer for as many letters as possible, and enough of them. */
function longest(letters: number, placeOf: (letters: number) => number | null): number | null {
  for (let n = letters; n >= LEAST_CONTEXT; n -= 1) {
    const place = placeOf(n);
    if (place !== null) return place;
  }
  return null;
}

function onlyPlace(text: string, words: string, offset: number): number | null {
  const at = text.indexOf(words);
  return at === -1 || text.indexOf(words, at + 1) !== -1 ? null : at + offset;
}

function keepsHalf(now: string, once: string): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(now)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(once);
  let kept = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept += 1;
  }
  return words.length > 0 && kept * 2 >= words.length;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
