import { diffTokens } from '../diff/diff-tokens';
import type { Effort } from '../diff/effort';
import type { Hunk } from '../diff/hunks';
import type { Inline, Mark, Op } from '../model';
import { flatten, guardText, sliceBody, type FlatBody } from '../points/body';
import { composed } from '../text/composed';
import type { Token } from '../text/tokens';

/** One change inside a body, in the form of a text operation. */
export interface Edit {
  readonly at: readonly [number, number];
  readonly was: string;
  readonly now: readonly Inline[];
}

/**
 * Where tokens `from` up to `to` stand in the flat text: with the white space before the first; an empty range stands
 * right after the token before it.
 */
export function tokenRange(tokens: readonly Token[], from: number, to: number): [number, number] {
  const start = tokens[from - 1]?.end ?? 0;
  return from >= to ? [start, start] : [start, tokens[to - 1]?.end ?? start];
}

/**
 * The words of a token range, as the guard of an edit holds them: white space made plain, references by their targets.
 */
function guardOf(flat: FlatBody, [from, to]: readonly [number, number]): string {
  return guardText(sliceBody(flat, ...tokenRange(flat.tokens, from, to)))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Are the words of the body there still those that the operation was made for, however umlauts are written? */
export const isGuarded = (
  flat: FlatBody,
  { was }: Extract<Op, { k: 'text' }>,
  at: readonly [number, number],
): boolean => at[1] <= flat.tokens.length && guardOf(flat, at) === composed(was);

/**
 * The edits that make one body of another. Marks (bold, italics) are not compared; what is new inside a bold passage,
 * or in its place, is bold as well. Applied together they give `edited` up to white space between words that stay.
 */
export function deriveEdits(base: readonly Inline[], edited: readonly Inline[], effort?: Effort): Edit[] {
  const a = flatten(base);
  const b = flatten(edited);
  return keepSpaces(diffTokens(a.tokens, b.tokens, effort), a.tokens, b.tokens).map(
    ({ a: at, b: [from, to] }, index, hunks) => {
      const now = withMarks(sliceBody(b, ...tokenRange(b.tokens, from, to)), marksAt(a, at));
      const space = b.tokens[to]?.lead ?? '';
      // What the next change strikes right behind this one needs no space before it.
      const next = hunks[index + 1];
      const goesOn = next?.a[0] === at[1] && next.b[0] === to;
      const needsSpace = space !== '' && (a.tokens[at[1]]?.lead ?? '') === '' && to > 0 && !goesOn;
      return { at, was: guardOf(a, at), now: needsSpace ? [...now, { t: 'text' as const, s: space }] : now };
    },
  );
}

/**
 * What words at this place are set in: the marks of everything that they replace or, where they replace nothing, those
 * that the words on both sides have. Raised figures are no passage.
 */
function marksAt({ tokens, marks }: FlatBody, [from, to]: readonly [number, number]): readonly Mark[] {
  const around = from < to ? tokens.slice(from, to) : [tokens[from - 1], tokens[from]];
  const [first, ...others] = around.flatMap((token) =>
    token === undefined ? [[]] : marks.slice(token.start, token.end),
  );
  return (first ?? []).filter((mark) => mark !== 'sup' && others.every((other) => other.includes(mark)));
}

const withMarks = (body: readonly Inline[], marks: readonly Mark[]): Inline[] =>
  body.map((node) =>
    node.t !== 'text' || marks.length === 0 ? node : { ...node, m: [...new Set([...(node.m ?? []), ...marks])] },
  );

/**
 * White space belongs to the word after it, which stays. Where it was there and has to go, the change takes that word
 * in (and another change it reaches).
 */
function keepSpaces(hunks: readonly Hunk[], a: readonly Token[], b: readonly Token[]): Hunk[] {
  const kept: Hunk[] = [];
  for (let index = 0; index < hunks.length; index += 1) {
    const hunk = hunks[index];
    if (hunk === undefined) break;
    let [toA, toB] = [hunk.a[1], hunk.b[1]];
    while (hunk.a[0] > 0 && toA < a.length && toB < b.length && a[toA]?.lead !== '' && b[toB]?.lead === '') {
      const next = hunks[index + 1];
      if (next?.a[0] === toA && next.b[0] === toB) {
        [toA, toB] = [next.a[1], next.b[1]];
        index += 1;
      } else {
        [toA, toB] = [toA + 1, toB + 1];
      }
    }
    kept.push({ a: [hunk.a[0], toA], b: [hunk.b[0], toB] });
  }
  return kept;
}
