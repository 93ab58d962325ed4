/** Longer words, and longer runs of words, are not one another's misspelling. */
const LONGEST = 120;
/** So many letters may differ at most, however long the word. */
const MOST_LETTERS = 3;
const LETTERS_TO_ONE = 4;
/** Put before a word, these turn it into its opposite or another matter. */
const TURNS = [
  'un',
  'nicht',
  'miss',
  'in',
  'ab',
  'zu',
  'aus',
  'auf',
  'ein',
  'be',
  'ver',
  'er',
  'ent',
  'mit',
  'vor',
  'nach',
  'ueber',
  'unter',
];

/**
 * Whether one word looks like a misspelling of the other: few letters differ for its length, and no prefix that changes
 * its meaning came or went.
 */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST || TURNS.some((prefix) => prefix + a === b || prefix + b === a)) return false;
  const allowed = Math.min(MOST_LETTERS, Math.floor(longer / LETTERS_TO_ONE));
  return Math.abs(a.length - b.length) <= allowed && lettersBetween(a, b) <= allowed;
}

/** How many letters must be put in, taken out, exchanged, or swapped with the next one to make `b` of `a`. */
function lettersBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
