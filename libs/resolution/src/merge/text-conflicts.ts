import { isSentenceEnd } from '../diff/borders';
import { firstIndex } from '../first-index';
import type { Op } from '../model';
import { flatten } from '../points/body';
import type { Own } from './conflict';
import type { Context, Meeting } from './context';

type TextOp = Extract<Op, { k: 'text' }>;
export type OwnText = Own & { readonly op: TextOp };

/** What two changes of the words of one point mean to each other; null where that is nothing. */
export function textAgainstText(x: TextOp, y: TextOp, context: Context): Meeting | null {
  const [first, second] = x.at[0] < y.at[0] || (x.at[0] === y.at[0] && x.at[1] <= y.at[1]) ? [x, y] : [y, x];
  const point = x.point;
  if (first.at[0] === second.at[0] && first.at[1] === second.at[1] && first.at[0] === first.at[1]) {
    const settled = context.ordered.has(x.unit) && context.ordered.has(y.unit);
    return { kind: 'same-place', blocking: !settled, point };
  }
  if (second.at[0] < first.at[1]) return { kind: 'same-range', blocking: true, point };
  if (second.at[0] === first.at[1] || inOneSentence(first, second, context))
    return { kind: 'touching', blocking: false, point };
  return null;
}

/** Two changes of one sentence make a sentence that nobody moved; a person should read it. */
function inOneSentence(first: TextOp, second: TextOp, { points, bodyOf }: Context): boolean {
  const point = points.get(first.point);
  if (point === undefined) return false;
  const { borders } = bodyOf(point);
  const next = firstIndex(borders, (border) => border >= first.at[1]);
  const [border = Infinity, following = Infinity] = borders.slice(next, next + 2);
  const parting = border > first.at[1] || endsSentence(first, borders) ? border : following;
  return parting > second.at[0];
}

/** Does a change that reaches to the end of a sentence leave one ended? */
function endsSentence({ at, now }: TextOp, borders: readonly number[]): boolean {
  const last = flatten(now).tokens.at(-1);
  return last === undefined ? borders[firstIndex(borders, (border) => border >= at[0])] === at[0] : isSentenceEnd(last);
}

/** So many changes that follow in one sentence are looked at: with more, nobody could read what they have in common. */
const MOST_LOOKS = 40;

/**
 * Pairs of changes of one point that may meet, in the order of the text: all that overlap or touch, and of those in one
 * sentence the nearest of each other unit. Changes are compared with their neighbours only, so that a point with
 * thousands of them does not take millions of looks.
 */
export function* textsThatMeet(texts: readonly OwnText[], context: Context): Generator<[OwnText, OwnText]> {
  const inOrder = [...texts].sort((x, y) => x.op.at[0] - y.op.at[0] || x.op.at[1] - y.op.at[1]);
  const nextOther = nextOfOtherUnits(inOrder);
  for (const [index, first] of inOrder.entries()) {
    let at = index + 1;
    for (let second = inOrder[at]; second !== undefined && second.op.at[0] <= first.op.at[1]; second = inOrder[at]) {
      yield [first, second];
      at += 1;
    }
    const met = new Set([first.unit]);
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const second = inOrder[at];
      if (second === undefined || !inOneSentence(first.op, second.op, context)) break;
      if (!met.has(second.unit)) yield [first, second];
      met.add(second.unit);
      at = nextOther[at] ?? inOrder.length;
    }
  }
}

/** For each change the place of the next one that belongs to another unit. */
function nextOfOtherUnits(inOrder: readonly OwnText[]): number[] {
  const next = new Array<number>(inOrder.length).fill(inOrder.length);
  for (let at = inOrder.length - 2; at >= 0; at -= 1)
    next[at] = inOrder[at]?.unit === inOrder[at + 1]?.unit ? (next[at + 1] ?? inOrder.length) : at + 1;
  return next;
}
