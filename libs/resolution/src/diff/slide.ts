import type { Token } from '../text/tokens';
import { borderAt } from './borders';
import type { Hunk, Interned } from './hunks';

/**
 * Moves every pure insertion or deletion to the place a person would choose. "A B [A C] D" and "A [B A] C D" strike the
 * same words; the nearest paragraph, sentence
 * or clause border decides, and of equals the one that begins at a border.
 */
export function slideHunks(
  hunks: readonly Hunk[],
  numbers: Interned,
  a: readonly Token[],
  b: readonly Token[],
): Hunk[] {
  const slid: Hunk[] = [];
  hunks.forEach((hunk, index) => {
    const inserted = hunk.a[0] === hunk.a[1];
    if (!inserted && hunk.b[0] !== hunk.b[1]) {
      slid.push(hunk);
      return;
    }
    const [from, to] = inserted ? hunk.b : hunk.a;
    const side = inserted ? numbers.b : numbers.a;
    const tokens = inserted ? b : a;
    const previous = slid.at(-1);
    const next = hunks[index + 1];
    const roomLeft = inserted ? from - (previous?.b[1] ?? 0) : from - (previous?.a[1] ?? 0);
    const roomRight = inserted ? (next?.b[0] ?? tokens.length) - to : (next?.a[0] ?? tokens.length) - to;
    let left = 0;
    while (left < roomLeft && side[from - left - 1] === side[to - left - 1]) left += 1;
    let right = 0;
    while (right < roomRight && side[from + right] === side[to + right]) right += 1;
    let best = 0;
    let bestScore = -1;
    for (let shift = -left; shift <= right; shift += 1) {
      const start = borderAt(tokens, from + shift);
      const end = borderAt(tokens, to + shift);
      const score = start * 1.1 + end;
      if (score > bestScore || (score === bestScore && Math.abs(shift) < Math.abs(best)))
        [best, bestScore] = [shift, score];
    }
    slid.push({ a: [hunk.a[0] + best, hunk.a[1] + best], b: [hunk.b[0] + best, hunk.b[1] + best] });
  });
  return slid;
}
