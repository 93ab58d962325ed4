import type { PointId, Scheme } from '../model';
import { candidatesOf, chooseLabel, type Candidate, type PlacedLabel } from './choose-label';
import { becomesLabel, type LineLabel } from './label-line';
import { stemBelow } from './schemes';

/** A paragraph of a document, its body in whatever form the source has. */
export interface SourceParagraph<Body> {
  readonly text: string;
  readonly indent: number;
  readonly body: Body;
  /** Belongs to the point of the paragraph before it, whatever it looks like. */
  readonly continues?: boolean;
  /** Is a table: what its first cell begins with is no label. */
  readonly isTable?: boolean;
}

/** A point as it was found. `bodies` are its paragraphs: usually one. */
export interface Draft<Body> {
  readonly id: PointId;
  readonly scheme: Scheme;
  /** The label as it was printed, which need not be the one that the position gives: `07 (neu)`. */
  readonly printed: string;
  /** The number that was printed, what a decimal one stands below, and what stood behind it. */
  readonly number: number;
  readonly stem: string;
  readonly mark: LineLabel['mark'];
  /** What decimal labels of its children begin with. */
  readonly below: string;
  readonly bodies: Body[];
  readonly children: Draft<Body>[];
}

/**
 * Makes points of paragraphs. `01` stands at the top (below `I.` and `A.`, where these come first), other labels below
 * it, a second kind of label below the first, `1.1` below the point that it names; indentation (four columns a level)
 * can only put a label deeper. A paragraph without a label is an unnumbered point of the level its indentation shows
 * (below the last `01` at least, unless a backslash stands before it), or the text of a label that stood alone. `1.` is
 * a top point, unless the points are written `01` or it is indented: then it is an item, as `(1)`.
 */
export function buildTree<Body>(
  source: readonly SourceParagraph<Body>[],
  prefix: string,
  cut: (body: Body, from: number) => Body,
): Draft<Body>[] {
  const roots: Draft<Body>[] = [];
  const open: Draft<Body>[] = [];
  const margin = source.reduce((least, paragraph) => Math.min(least, paragraph.indent), 1000);
  const candidates = candidatesOf(
    source.map(({ text, indent, continues, isTable }) => ({
      text: continues === true || isTable === true ? '' : text,
      indent,
    })),
  );
  let waiting: Draft<Body> | null = null;

  // The last point of every scheme, by the list of siblings it stands in.
  const latest = new Map<readonly unknown[], Map<Scheme, Draft<Body>>>();
  const lastAt = (depth: number, scheme: Scheme): Draft<Body> | undefined =>
    latest.get(depth === 0 ? roots : (open[depth - 1]?.children ?? roots))?.get(scheme);
  const stemAt = (depth: number): string => open[Math.min(depth, open.length) - 1]?.below ?? '';
  const add = (bodies: Body[], label: LineLabel | null, depth: number): Draft<Body> => {
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1);
    const siblings = parent?.children ?? roots;
    const id = parent === undefined ? `${prefix}p${siblings.length + 1}` : `${parent.id}.${siblings.length + 1}`;
    const { scheme = 'none', label: printed = '', number = 0, stem = '', mark = '' } = label ?? {};
    const below = stemBelow(scheme, number, stem, parent?.below ?? '');
    const draft: Draft<Body> = { id, scheme, printed, number, stem, mark, below, bodies, children: [] };
    const last = latest.get(siblings) ?? new Map<Scheme, Draft<Body>>();
    latest.set(siblings, last.set(scheme, draft));
    siblings.push(draft);
    open.push(draft);
    return draft;
  };

  let topDotted: boolean | null = null;
  for (const [index, { text, indent, body, continues }] of source.entries()) {
    const above = open.at(-1);
    if (continues === true && above !== undefined) {
      above.bodies.push(body);
      waiting = null;
      continue;
    }
    // Three blanks stand below "1. ".
    const level = Math.min(Math.floor((indent - margin + 1) / 4), open.length);
    const placed = (candidates[index] ?? []).map((read): PlacedLabel => {
      const isItem = read.dotted && topDotted !== null && (level > 0 || !topDotted);
      const label = isItem ? asItem(read, lastAt(depthOf('(1)', '', open), '(1)')?.number ?? 0) : read;
      return { label, depth: Math.max(level, depthOf(label.scheme, label.stem, open)) };
    });
    const chosen = chooseLabel(placed, { text, level }, lastAt, stemAt);
    if (chosen !== null) {
      const { label, depth } = chosen;
      const rest = text.slice(label.end);
      const isAlone = rest === '' || becomesLabel.exec(rest)?.[0] === rest;
      const draft = add(isAlone ? [] : [cut(body, label.end)], label, depth);
      if (label.scheme === '01') topDotted ??= label.dotted;
      waiting = isAlone ? draft : null;
      continue;
    }
    const isLoose = text.startsWith('\\');
    const below = open.findLastIndex(({ scheme }) => scheme === '01' || isHeading(scheme)) + 1;
    if (waiting === null) add([body], null, level > 0 ? level : isLoose ? 0 : below);
    else waiting.bodies.push(body);
    waiting = null;
  }
  return roots;
}

/** Headings under which points may be counted. */
const isHeading = (scheme: Scheme): boolean => scheme === 'I.' || scheme === 'A.';

/** Where a label belongs when indentation says nothing. */
function depthOf(scheme: Scheme, stem: string, open: readonly Draft<unknown>[]): number {
  if (scheme === '1.1') {
    const sibling = open.findIndex((draft) => draft.scheme === '1.1' && draft.stem === stem);
    if (sibling !== -1) return sibling;
    const parent = open.findIndex((draft) => draft.scheme !== 'none' && draft.below === stem);
    if (parent !== -1) return parent + 1;
  }
  const same = open.findIndex((draft) => draft.scheme === scheme);
  if (same !== -1) return same;
  if (scheme === '01') return open.findLastIndex((draft) => isHeading(draft.scheme)) + 1;
  return open.findLastIndex((draft) => draft.scheme !== 'none') + 1;
}

/** `1.` below `01` is an item of that point, as `(1)`; `10.` may as well be the tenth point. */
function asItem(label: Candidate, reached: number): Candidate {
  const item: Candidate = { ...label, scheme: '(1)', label: label.label.replace(/^0?(\d+)/u, '($1)') };
  return label.number < 10 || label.number === reached + 1 ? item : label;
}
