import { isFunctionWord } from '../diff/words';
import { tokenize } from '../text/tokens';
import type { Run } from './rich';

/**
 * Why a marked point has to be confirmed by a person. `base-differs`: rejecting all marks does not give the base;
 * `not-in-base`: the point is struck or kept but the base
 * has none like it; `not-mentioned`: its neighbours are there and it is not; `unbalanced`: an emphasis was opened and
 * not closed, or the other way round; `inside-word`: a
 * mark begins or ends inside a word; `fragment`: what is struck is no word of its own; `emphasis`: bold may be emphasis
 * here, since without it no sentence is left;
 * `instruction`: words that tell the clerk what to do ("c. wird b."); `broken-line`: a paragraph was joined with the
 * one before it; `not-found`: the base has no such point or
 * words; `ambiguous`: the words stand there more than once; `not-understood`: the text that was to follow is missing;
 * `number`: the printed number is not the one that the point gets.
 */
export type Doubt =
  | 'base-differs'
  | 'not-in-base'
  | 'not-mentioned'
  | 'unbalanced'
  | 'inside-word'
  | 'fragment'
  | 'emphasis'
  | 'instruction'
  | 'broken-line'
  | 'not-found'
  | 'ambiguous'
  | 'not-understood'
  | 'number';

/** How a run is understood: it stays, it is new, or it is struck. */
export type Meaning = 'kept' | 'new' | 'struck';

/** What may not be right about the marks of one point, seen without its base. */
export function doubtsOf(runs: readonly Run[], meaning: (run: Run) => Meaning): Doubt[] {
  const doubts = new Set<Doubt>();
  let visible: Run | undefined;
  runs.forEach((run, index) => {
    const before = visible;
    if (run.text.trim() !== '') visible = run;
    const previous = runs[index - 1];
    const next = runs[index + 1];
    if (
      next !== undefined &&
      meaning(run) !== meaning(next) &&
      run.change === 'none' &&
      /[\p{L}\p{N}]$/u.test(run.text) &&
      /^[\p{L}\p{N}—]/u.test(next.text)
    )
      doubts.add('inside-word');
    if (previous === undefined) return;
    if (
      next !== undefined &&
      meaning(run) === 'kept' &&
      meaning(previous) === 'new' &&
      meaning(next) === 'new' &&
      saysNothing(run.text)
    )
      doubts.add('emphasis');
    if (
      meaning(run) === 'struck' &&
      before !== undefined &&
      isNewName(before, meaning) &&
      /^\s*\p{Ll}{1,6}\s*$/u.test(run.text) &&
      !saysNothing(run.text)
    )
      doubts.add('fragment');
  });
  return [...doubts];
}

const saysNothing = (text: string): boolean =>
  /\p{L}/u.test(text) && tokenize(text).every((token) => isFunctionWord(token));

/** Does the run end with a new word with a capital? */
const isNewName = (run: Run, meaning: (run: Run) => Meaning): boolean =>
  meaning(run) === 'new' && /(?:^|\s)\p{Lu}\p{Ll}+\s*$/u.test(run.text.slice(-100));
