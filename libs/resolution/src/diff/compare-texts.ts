import type { Segment } from '../model';
import { tokenize, type Token } from '../text/tokens';
import { diffPlain } from './diff-labelled';
import type { Hunk } from './hunks';
import { refine, type Span } from './refine';
import { tidySegments } from './segments';

/**
 * Marks what changed between two plain texts. equal + insert in order give `after` exactly; equal + delete give
 * `before` but for white space. No segment begins or
 * ends inside a word, a number, a date, a § or a paper number; differences of white space alone are none. Numbered
 * points come, go and move as a whole, with their labels.
 * Deterministic.
 */
export function compareTexts(before: string, after: string): Segment[] {
  const a = tokenize(before);
  const b = tokenize(after);
  const pieces: Segment[] = [];
  let at = 0;
  for (const hunk of diffPlain({ text: before, tokens: a }, { text: after, tokens: b })) {
    const span = spanOf(hunk, a, b);
    if (span.a[0] === span.a[1] && span.b[0] === span.b[1]) continue;
    pieces.push({ op: 'equal', text: after.slice(at, span.b[0]) });
    pieces.push(
      { op: 'delete', text: before.slice(...span.a) + lostSpace(hunk, a, b) },
      { op: 'insert', text: after.slice(...span.b) },
    );
    at = span.b[1];
  }
  pieces.push({ op: 'equal', text: after.slice(at) });
  return tidySegments(pieces);
}

function spanOf(hunk: Hunk, a: readonly Token[], b: readonly Token[]): Span {
  return refine(hunk, a, b) ?? { a: charRange(a, ...hunk.a), b: charRange(b, ...hunk.b) };
}

/** White space that parted a struck word from one that stays, where the new text has none at that place. */
export function lostSpace({ a: [, toA], b: [, toB] }: Hunk, a: readonly Token[], b: readonly Token[]): string {
  return b[toB]?.lead === '' ? (a[toA]?.lead ?? '') : '';
}

/**
 * Offsets of tokens `from` up to `to`, the white space before the first included; of an empty range, the end of the
 * token before it.
 */
function charRange(tokens: readonly Token[], from: number, to: number): [number, number] {
  const start = tokens[from - 1]?.end ?? 0;
  return from >= to ? [start, start] : [start, tokens[to - 1]?.end ?? start];
}
