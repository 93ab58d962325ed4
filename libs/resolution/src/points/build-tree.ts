import type { PointId, Scheme } from '../model';
import { readLabel, type LineLabel } from './label-line';

/** A paragraph of a document, its body in whatever form the source has. */
export interface SourceParagraph<Body> {
  readonly text: string;
  readonly indent: number;
  readonly body: Body;
  /** Belongs to the point of the paragraph before it, whatever it looks like. */
  readonly continues?: boolean;
}

/** A point as it was found. `bodies` are its paragraphs: usually one. */
export interface Draft<Body> {
  readonly id: PointId;
  readonly scheme: Scheme;
  /** The label as it was printed, which need not be the one that the position gives: `07 (neu)`. */
  readonly printed: string;
  readonly bodies: Body[];
  readonly children: Draft<Body>[];
}

/** How many of these siblings are numbered in this way. */
type CountOf = (siblings: readonly Draft<unknown>[], scheme: Scheme) => number;

/**
 * Makes points of paragraphs. `01` stands at the top, other labels below it, a second kind of label below the first;
 * indentation (four columns a level) can only put a
 * label deeper. A paragraph without a label is an unnumbered point of the level its indentation shows (below the last
 * `01` at least, unless a backslash stands before it),
 * or the text of a label that stood alone. `1.` is a top point, unless the points are written `01` or it is indented:
 * then it is an item, as `(1)`.
 */
export function buildTree<Body>(
  source: readonly SourceParagraph<Body>[],
  prefix: string,
  cut: (body: Body, from: number) => Body,
): Draft<Body>[] {
  const roots: Draft<Body>[] = [];
  const open: Draft<Body>[] = [];
  const counts = new Map<readonly Draft<unknown>[], Map<Scheme, number>>();
  const countOf: CountOf = (siblings, scheme) => counts.get(siblings)?.get(scheme) ?? 0;
  const margin = source.reduce((least, paragraph) => Math.min(least, paragraph.indent), 1000);
  let waiting: Draft<Body> | null = null;

  const add = (bodies: Body[], scheme: Scheme, printed: string, depth: number): Draft<Body> => {
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1);
    const siblings = parent?.children ?? roots;
    const id = parent === undefined ? `${prefix}p${siblings.length + 1}` : `${parent.id}.${siblings.length + 1}`;
    const draft: Draft<Body> = { id, scheme, printed, bodies, children: [] };
    siblings.push(draft);
    counts.set(
      siblings,
      (counts.get(siblings) ?? new Map<Scheme, number>()).set(scheme, countOf(siblings, scheme) + 1),
    );
    open.push(draft);
    return draft;
  };

  let topDotted: boolean | null = null;
  for (const { text, indent, body, continues } of source) {
    const above = open.at(-1);
    if (continues === true && above !== undefined) {
      above.bodies.push(body);
      waiting = null;
      continue;
    }
    const read = readLabel(text);
    // Three blanks stand below "1. ".
    const level = Math.min(Math.floor((indent - margin + 1) / 4), open.length);
    const label: LineLabel | null =
      read?.dotted === true && topDotted !== null && (level > 0 || !topDotted) ? asItem(read, open, countOf) : read;
    const depth = label === null ? level : Math.max(level, depthOf(label.scheme, open));
    if (label !== null && believable(label, depth === 0 ? roots : (open[depth - 1]?.children ?? roots), countOf)) {
      const isAlone = text.length === label.end;
      const draft = add(isAlone ? [] : [cut(body, label.end)], label.scheme, label.label, depth);
      if (label.scheme === '01') topDotted ??= label.dotted;
      waiting = isAlone ? draft : null;
      continue;
    }
    const isLoose = text.startsWith('\\');
    if (waiting === null) add([body], 'none', '', level > 0 ? level : !isLoose && open[0]?.scheme === '01' ? 1 : 0);
    else waiting.bodies.push(body);
    waiting = null;
  }
  return roots;
}

/** Where a label belongs when indentation says nothing. */
function depthOf(scheme: Scheme, open: readonly Draft<unknown>[]): number {
  if (scheme === '01') return 0;
  const same = open.findIndex((draft) => draft.scheme === scheme);
  return same === -1 ? open.findLastIndex((draft) => draft.scheme !== 'none') + 1 : same;
}

/** `1.` below `01` is an item of that point, as `(1)`; `10.` may as well be the tenth point. */
function asItem(label: LineLabel, open: readonly Draft<unknown>[], countOf: CountOf): LineLabel {
  const item: LineLabel = { ...label, scheme: '(1)', label: label.label.replace(/^0?(\d+)/u, '($1)') };
  const siblings = open[depthOf(item.scheme, open) - 1]?.children ?? [];
  return label.number < 10 || believable(item, siblings, countOf) ? item : label;
}

/** A number that may belong to a sentence is a label only if it goes on counting among its siblings. */
function believable(label: LineLabel, siblings: readonly Draft<unknown>[], countOf: CountOf): boolean {
  if (label.sure) return true;
  const count = countOf(siblings, label.scheme);
  return (
    label.number === count + 1 ||
    (label.scheme === 'a.' && ((count === 0 && label.number <= 26) || label.number === count))
  );
}
