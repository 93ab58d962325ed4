import { firstIndex } from '../first-index';
import type { Token } from '../text/tokens';
import { sentenceBorders } from './borders';
import type { Effort } from './effort';
import { intern, shortestHunks, type Hunk } from './hunks';
import { slideHunks } from './slide';
import { weightOf } from './words';

/** Below this share of common words two sentences are two sentences, and not one that was changed. */
const sameSentence = 0.4;
/** A marking costs its characters, and each of its pieces as much as so many characters. */
const pieceCost = 12;
/** Longer regions are left as they are: the work grows with the square of the number of sentences. */
const mostPairs = 2500;

interface Region {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly hunks: readonly Hunk[];
}

/**
 * Reads the changes sentence by sentence. Where several sentences changed, they are paired by likeness before their
 * words are compared, if that marks less or in fewer
 * pieces; a sentence of which most changed is struck and printed anew as a whole.
 */
export function settleSentences(
  hunks: readonly Hunk[],
  a: readonly Token[],
  b: readonly Token[],
  effort: Effort,
): Hunk[] {
  return regionsOf(hunks, a, b).flatMap((region) => settleRegion(region, a, b, effort));
}

/** Widens every change to the sentences it touches; changes that share a sentence are one region. */
function regionsOf(hunks: readonly Hunk[], a: readonly Token[], b: readonly Token[]): Region[] {
  if (hunks.length === 0) return [];
  const [bordersA, bordersB] = [sentenceBorders(a), sentenceBorders(b)];
  const regions: (Omit<Region, 'hunks'> & { readonly hunks: Hunk[] })[] = [];
  let previous: Hunk | undefined;
  hunks.forEach((hunk, index) => {
    const next = hunks[index + 1];
    // Between two changes both texts are equal, so a border inside that stretch is one in both.
    const before = lastBorder(bordersA, hunk.a[0], previous?.a[1] ?? 0);
    const after = firstBorder(bordersA, hunk.a[1], next?.a[0] ?? a.length, bordersB, hunk.b[1] - hunk.a[1]);
    const last = regions.at(-1);
    const startsInside = last !== undefined && (before === null || before < last.a[1]);
    const start = before ?? previous?.a[1] ?? 0;
    const end = after ?? next?.a[0] ?? a.length;
    if (startsInside) {
      last.hunks.push(hunk);
      regions[regions.length - 1] = {
        a: [last.a[0], end],
        b: [last.b[0], end + hunk.b[1] - hunk.a[1]],
        hunks: last.hunks,
      };
    } else
      regions.push({ a: [start, end], b: [start + hunk.b[0] - hunk.a[0], end + hunk.b[1] - hunk.a[1]], hunks: [hunk] });
    previous = hunk;
  });
  return regions;
}

/** The last border at or before `at`, not before `from`. */
function lastBorder(borders: readonly number[], at: number, from: number): number | null {
  const border = borders[firstIndex(borders, (each) => each > at) - 1];
  return border === undefined || border < from ? null : border;
}

/** The first border of `a` from `at` up to `to` that is one of `b` as well (shifted by `shift`). */
function firstBorder(
  borders: readonly number[],
  at: number,
  to: number,
  others: readonly number[],
  shift: number,
): number | null {
  for (let index = firstIndex(borders, (each) => each >= at); index < borders.length; index += 1) {
    const border = borders[index] ?? Infinity;
    if (border > to) return null;
    if (lastBorder(others, border + shift, border + shift) !== null) return border;
  }
  return null;
}

function settleRegion(region: Region, a: readonly Token[], b: readonly Token[], effort: Effort): Hunk[] {
  const olds = sentencesIn(region.a, a);
  const news = sentencesIn(region.b, b);
  if (olds.length <= 1 && news.length <= 1)
    return reprint(region, a, b) ? [withoutFrame(region, a)] : [...region.hunks];
  if (olds.length * news.length > mostPairs) return [...region.hunks];
  const paired = pairSentences(olds, news, region, a, b, effort);
  return costOf(paired, a, b) < costOf(region.hunks, a, b) ? paired : [...region.hunks];
}

function sentencesIn([from, to]: readonly [number, number], tokens: readonly Token[]): [number, number][] {
  const borders = sentenceBorders(tokens.slice(from, to)).map((border) => border + from);
  return borders.slice(1).map((end, index) => [borders[index] ?? from, end]);
}

/** Is so little of the sentence left that it is better printed anew? */
function reprint(
  { a: [fromA, toA], b: [fromB, toB], hunks }: Region,
  a: readonly Token[],
  b: readonly Token[],
): boolean {
  const total = sum(a, fromA, toA) + sum(b, fromB, toB);
  const changed = hunks.reduce((weight, hunk) => weight + sum(a, ...hunk.a) + sum(b, ...hunk.b), 0);
  const isWhole = hunks.some((hunk) => hunk.a[0] === hunk.a[1]) || hunks.some((hunk) => hunk.b[0] === hunk.b[1]);
  return (
    toA - fromA >= 4 &&
    toB - fromB >= 4 &&
    !(hunks.length === 1 && isWhole) &&
    total > 0 &&
    1 - changed / total < sameSentence
  );
}

/** So many words of the matter before or behind what is printed anew are worth to be left standing. */
const frame = 1.5;

/**
 * The whole sentence, or what is printed anew of it between a beginning and an end that stay ("The mayor is asked to
 * …"). A full stop alone is no end, unless the beginning stays.
 */
function withoutFrame({ a, b, hunks }: Region, tokens: readonly Token[]): Hunk {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (first === undefined || last === undefined) return { a, b };
  const keepsHead = sum(tokens, a[0], first.a[0]) >= frame;
  const keepsTail = keepsHead || sum(tokens, last.a[1], a[1]) >= frame;
  return {
    a: [keepsHead ? first.a[0] : a[0], keepsTail ? last.a[1] : a[1]],
    b: [keepsHead ? first.b[0] : b[0], keepsTail ? last.b[1] : b[1]],
  };
}

function sum(tokens: readonly Token[], from: number, to: number): number {
  let weight = 0;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token !== undefined) weight += weightOf(token);
  }
  return weight;
}

/**
 * Pairs sentences so that the most words are common, in order (a longest common subsequence weighed by likeness), and
 * compares the words of each pair.
 */
function pairSentences(
  olds: readonly [number, number][],
  news: readonly [number, number][],
  region: Region,
  a: readonly Token[],
  b: readonly Token[],
  effort: Effort,
): Hunk[] {
  const score: number[][] = Array.from({ length: olds.length + 1 }, () => new Array<number>(news.length + 1).fill(0));
  const [oldBags, newBags] = [olds.map((old) => bagOfSentence(a, old)), news.map((fresh) => bagOfSentence(b, fresh))];
  const like = oldBags.map((old) => newBags.map((fresh) => commonWeight(old, fresh)));
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const both = (like[i]?.[j] ?? 0) > 0 ? (like[i]?.[j] ?? 0) + (score[i + 1]?.[j + 1] ?? 0) : 0;
      const row = score[i];
      if (row !== undefined) row[j] = Math.max(both, score[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  const change = (hunk: Hunk): void => {
    const last = hunks.at(-1);
    if (last !== undefined && last.a[1] === hunk.a[0] && last.b[1] === hunk.b[0])
      hunks[hunks.length - 1] = { a: [last.a[0], hunk.a[1]], b: [last.b[0], hunk.b[1]] };
    else if (hunk.a[0] < hunk.a[1] || hunk.b[0] < hunk.b[1]) hunks.push(hunk);
  };
  let [i, j] = [0, 0];
  while (i < olds.length || j < news.length) {
    const old = olds[i];
    const fresh = news[j];
    const here = score[i]?.[j] ?? 0;
    const together =
      old !== undefined &&
      fresh !== undefined &&
      (like[i]?.[j] ?? 0) > 0 &&
      here === (like[i]?.[j] ?? 0) + (score[i + 1]?.[j + 1] ?? 0);
    if (together) {
      for (const hunk of compareSentence(old, fresh, a, b, effort)) change(hunk);
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (fresh === undefined || here === (score[i + 1]?.[j] ?? 0))) {
      const at = fresh?.[0] ?? region.b[1];
      change({ a: old, b: [at, at] });
      i += 1;
    } else if (fresh !== undefined) {
      const at = old?.[0] ?? region.a[1];
      change({ a: [at, at], b: fresh });
      j += 1;
    }
  }
  return hunks;
}

/** The words of a sentence: how often each stands there, and what it weighs each time. */
interface SentenceBag {
  readonly words: ReadonlyMap<string, { readonly weight: number; readonly count: number }>;
  readonly total: number;
}

function bagOfSentence(tokens: readonly Token[], [from, to]: readonly [number, number]): SentenceBag {
  const words = new Map<string, { readonly weight: number; count: number }>();
  for (const token of tokens.slice(from, to)) {
    const known = words.get(token.key);
    if (known === undefined) words.set(token.key, { weight: weightOf(token), count: 1 });
    else known.count += 1;
  }
  return { words, total: sum(tokens, from, to) };
}

/** The weight of the common words of two sentences, 0 where they have too little in common to be the same one. */
function commonWeight(old: SentenceBag, fresh: SentenceBag): number {
  const [small, large] = old.words.size <= fresh.words.size ? [old, fresh] : [fresh, old];
  let common = 0;
  for (const [key, { weight, count }] of small.words)
    common += weight * Math.min(count, large.words.get(key)?.count ?? 0);
  const total = old.total + fresh.total;
  return total > 0 && (2 * common) / total >= sameSentence ? (2 * common * 2 * common) / total : 0;
}

function compareSentence(
  old: readonly [number, number],
  fresh: readonly [number, number],
  a: readonly Token[],
  b: readonly Token[],
  effort: Effort,
): Hunk[] {
  const [partA, partB] = [a.slice(...old), b.slice(...fresh)];
  const numbers = intern(partA, partB);
  return slideHunks(shortestHunks(numbers, effort), numbers, partA, partB).map((hunk) => ({
    a: [hunk.a[0] + old[0], hunk.a[1] + old[0]],
    b: [hunk.b[0] + fresh[0], hunk.b[1] + fresh[0]],
  }));
}

function costOf(hunks: readonly Hunk[], a: readonly Token[], b: readonly Token[]): number {
  return hunks.reduce((cost, hunk) => {
    const chars = length(a, hunk.a) + length(b, hunk.b);
    return cost + chars + pieceCost * ((hunk.a[1] > hunk.a[0] ? 1 : 0) + (hunk.b[1] > hunk.b[0] ? 1 : 0));
  }, 0);
}

function length(tokens: readonly Token[], [from, to]: readonly [number, number]): number {
  let chars = 0;
  for (let index = from; index < to; index += 1) chars += tokens[index]?.text.length ?? 0;
  return chars;
}
