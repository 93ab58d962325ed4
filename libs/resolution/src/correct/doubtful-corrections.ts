import type { MarkedPoint, Point, Segment } from '../model';
import { isFunctionWord } from '../diff/words';
import { fullLabels } from '../points/labels';
import { markedLabel } from '../render/text';
import { tokenize } from '../text/tokens';
import { compareVersions } from '../view/compare-versions';
import { isAlike } from './alike';
import { bindsOrDenies, counts, plain } from './weighty-words';

/**
 * What about a correction looks like more than spelling. `point`: a whole point came, went, or stands elsewhere or
 * under another number; `passage`: a sentence or
 * a clause came or went; `number`: a figure, date, amount, paragraph or paper number is another one; `binding`: a word
 * that denies, obliges, permits or limits
 * came or went; `word`: one word became another, or came or went, and it is no misspelling of its counterpart.
 */
export type DoubtKind = 'point' | 'passage' | 'number' | 'binding' | 'word';

export interface DoubtfulCorrection {
  readonly kind: DoubtKind;
  /** The point as people cite it: `BP 02`; of a struck one the old label. */
  readonly point: string;
  /** The words before and after; the empty string where there were none. */
  readonly before: string;
  readonly after: string;
}

/** So many words together are no longer a slip of the pen. */
const PASSAGE = 4;

/**
 * The changes between two texts that could change what was resolved, in reading order; empty when there is nothing but
 * spelling, punctuation, white space and
 * grammar. It warns and decides nothing: one letter may matter, and a number may have been mistyped.
 */
export function doubtfulCorrections(before: readonly Point[], after: readonly Point[]): DoubtfulCorrection[] {
  const marked = compareVersions(before, after);
  // A point that comes or goes renumbers those behind it; then it is the one to be named.
  const rebuilt = marked.some(({ change }) => change === 'inserted' || change === 'deleted' || change === 'moved');
  const [oldNames, newNames] = [fullLabels(before), fullLabels(after)];
  return marked.flatMap((point) => {
    const name = newNames.get(point.id) ?? oldNames.get(point.id) ?? nameOf(point);
    if (point.change === 'inserted' || point.change === 'deleted' || point.change === 'moved') {
      return [{ kind: 'point' as const, point: name, before: textOf(point, 'insert'), after: textOf(point, 'delete') }];
    }
    const relabelled = !rebuilt && point.oldLabel !== point.newLabel;
    const label = relabelled
      ? [{ kind: 'point' as const, point: name, before: point.oldLabel ?? '', after: point.newLabel ?? '' }]
      : [];
    return [...label, ...hunksOf(point.segments).flatMap((hunk) => doubtOf(hunk, name))];
  });
}

const nameOf = (point: MarkedPoint): string => {
  const label = markedLabel(point);
  return label === '' ? 'Absatz ohne Nummer' : `BP ${label}`;
};

const textOf = ({ segments }: MarkedPoint, without: Segment['op']): string =>
  segments
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('')
    .trim();

interface Hunk {
  readonly before: string;
  readonly after: string;
}

/** Struck and new words that stand together. */
function hunksOf(segments: readonly Segment[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open: Hunk | null = null;
  for (const { op, text } of segments) {
    if (op === 'equal') {
      if (open !== null) hunks.push(open);
      open = null;
      continue;
    }
    const { before, after }: Hunk = open ?? { before: '', after: '' };
    open = op === 'delete' ? { before: before + text, after } : { before, after: after + text };
  }
  return open === null ? hunks : [...hunks, open];
}

function doubtOf({ before, after }: Hunk, point: string): DoubtfulCorrection[] {
  const kind = kindOf(wordsOf(before), wordsOf(after));
  return kind === null ? [] : [{ kind, point, before: before.trim(), after: after.trim() }];
}

interface Word {
  readonly key: string;
  readonly small: boolean;
}

const wordsOf = (text: string): Word[] =>
  tokenize(text)
    .filter(({ key }) => /[\p{L}\p{N}%€]/u.test(key))
    .map((token) => ({ key: plain(token.key), small: isFunctionWord(token) }));

function kindOf(old: readonly Word[], fresh: readonly Word[]): DoubtKind | null {
  if (Math.abs(old.length - fresh.length) >= PASSAGE) return 'passage';
  if (!isSame(keysOf(old, counts), keysOf(fresh, counts))) return 'number';
  if (!isSame(keysOf(old, bindsOrDenies), keysOf(fresh, bindsOrDenies))) return 'binding';
  return isSpelling(old, fresh) ? null : 'word';
}

const keysOf = (words: readonly Word[], which: (key: string) => boolean): string[] =>
  words.map(({ key }) => key).filter(which);
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/** Word for word alike, or alike when written together; words of the grammar may come, go and become others. */
function isSpelling(old: readonly Word[], fresh: readonly Word[]): boolean {
  if (isAlike(joined(old), joined(fresh))) return true;
  const [a, b] = [matterOf(old), matterOf(fresh)];
  return (
    isAlike(joined(a), joined(b)) ||
    (a.length === b.length && a.every(({ key }, index) => isAlike(key, b[index]?.key ?? '')))
  );
}

const matterOf = (words: readonly Word[]): Word[] => words.filter(({ small }) => !small);
const joined = (words: readonly Word[]): string => words.map(({ key }) => key).join('');
