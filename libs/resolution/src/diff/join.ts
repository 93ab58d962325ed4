import type { Token } from '../text/tokens';
import type { Hunk } from './hunks';
import { isFunctionWord } from './words';

const mostBetween = 2;

/**
 * Makes one change of two that only a function word or two keep apart: "[des Amtes]{der Abteilung} für
 * [Verkehr]{Umwelt}" is read more easily as a whole. Only where
 * words are replaced on both sides, and never where more would be marked for the joining than was changed.
 */
export function joinHunks(hunks: readonly Hunk[], a: readonly Token[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last !== undefined && isReplacement(last) && isReplacement(hunk) && onlyGrammarBetween(last, hunk, a)) {
      joined[joined.length - 1] = { a: [last.a[0], hunk.a[1]], b: [last.b[0], hunk.b[1]] };
    } else {
      joined.push(hunk);
    }
  }
  return joined;
}

const isReplacement = ({ a, b }: Hunk): boolean => a[1] > a[0] && b[1] > b[0];
const sizeOf = ({ a, b }: Hunk): number => Math.min(a[1] - a[0], b[1] - b[0]);

function onlyGrammarBetween(before: Hunk, after: Hunk, a: readonly Token[]): boolean {
  const between = a.slice(before.a[1], after.a[0]);
  return (
    between.length <= mostBetween &&
    between.length < sizeOf(before) + sizeOf(after) &&
    between.every((token) => isFunctionWord(token) && !token.lead.includes('\n'))
  );
}
