import type { Scheme } from '../model';
import { isAbbreviation, readLabels, type LineLabel } from './label-line';
import type { Draft } from './build-tree';

/** A label, and how much the lines after it speak for it: they count on from it, best soon and as far indented. */
export interface Candidate extends LineLabel {
  readonly followed: number;
}

/** What every line may begin with, and what the lines after it say about it. */
export function candidatesOf(lines: readonly { readonly text: string; readonly indent: number }[]): Candidate[][] {
  // Where every number of every kind stands next.
  const next = new Map<string, number>();
  const found: Candidate[][] = [];
  /** After how many lines the next number stands, before `end` and before the list begins anew. */
  const distance = (kind: string, number: number, index: number, end: number): number => {
    const at = next.get(`${kind} ${number + 1}`) ?? Infinity;
    return at < end && at < (next.get(`${kind} ${number}`) ?? Infinity) ? at - index : Infinity;
  };
  // The lines after this one that are indented less than all before them: a list ends there.
  const outer: { readonly indent: number; readonly index: number }[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const { text, indent } = lines[index] ?? { text: '', indent: 0 };
    while ((outer.at(-1)?.indent ?? -1) >= indent) outer.pop();
    const end = outer.at(-1)?.index ?? Infinity;
    outer.push({ indent, index });
    const labels = readLabels(text).map((label): Candidate => {
      const kind = kindOf(label);
      const inList = distance(`${indent} ${kind}`, label.number, index, end);
      const anywhere = distance(kind, label.number, index, Infinity);
      const followed = inList < Infinity ? 1.5 + 2.5 / inList : anywhere < Infinity ? 0.25 + 0.5 / anywhere : 0;
      return { ...label, followed };
    });
    for (const label of labels)
      for (const kind of [kindOf(label), `${indent} ${kindOf(label)}`]) next.set(`${kind} ${label.number}`, index);
    found.push(labels);
  }
  return found.reverse();
}

const kindOf = ({ scheme, stem, dotted }: LineLabel): string => `${scheme}${stem}${dotted ? '.' : ''}`;

/** A label at the place where it would stand. */
export interface PlacedLabel {
  readonly label: Candidate;
  readonly depth: number;
}

/**
 * The reading of a label that its place speaks for: it counts on from its siblings, or the lines after it count on from
 * it. `null` when none is believable. `i)` is the ninth letter after `h)` and the first numeral before `ii)`.
 */
export function chooseLabel(
  candidates: readonly PlacedLabel[],
  { text, level }: { readonly text: string; readonly level: number },
  lastAt: (depth: number, scheme: Scheme) => Draft<unknown> | undefined,
  stemAt: (depth: number) => string,
): PlacedLabel | null {
  let best: PlacedLabel | null = null;
  let bestScore = 0;
  for (const placed of candidates) {
    const before = lastAt(placed.depth, placed.label.scheme);
    // Of two readings, one that stands where its indentation puts it.
    const inPlace = candidates.length > 1 && placed.depth === level ? 0.75 : 0;
    const score = scoreOf(placed.label, text, before, stemAt(placed.depth));
    if (score > 0 && score + inPlace > bestScore) [best, bestScore] = [placed, score + inPlace];
  }
  return best;
}

/** How much speaks for a label; nothing for one that may as well belong to a sentence. */
function scoreOf(label: Candidate, text: string, before: Draft<unknown> | undefined, above: string): number {
  const { number, followed, mark } = label;
  const goesOn = before !== undefined && before.stem === label.stem && number === before.number + 1;
  const speaks = (goesOn ? (before.mark === mark ? 3 : 1.5) : 0) + followed + (number === 1 ? 0.5 : 0);
  if (label.sure || goesOn || followed > 0) return 1 + speaks;
  const leavesOneOut = before?.stem === label.stem && before.mark === mark && number === before.number + 2;
  return leavesOneOut || mayStandAlone(label, text, before, above) ? 0.5 + speaks : 0;
}

function mayStandAlone(
  { scheme, number, stem, mark }: LineLabel,
  text: string,
  before: Draft<unknown> | undefined,
  above: string,
): boolean {
  // A label that is struck and written anew stands there twice.
  const isTwice = before !== undefined && number === before.number && stem === before.stem && mark === before.mark;
  switch (scheme) {
    case '01':
    case '(1)':
      return before === undefined && number === 1;
    case 'a.':
      return before === undefined ? number <= 26 && !isAbbreviation(text) : number === before.number;
    case '1.1':
      return isTwice || (number === 1 && stem !== '' && stem === above);
    case 'i)':
    case 'aa)':
      return isTwice || (before === undefined && number === 1 && mark === ')');
    default:
      return isTwice;
  }
}
