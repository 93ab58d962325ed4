import type { Inline, Point, PointId } from '../model';
import { composed } from '../text/composed';
import { hasTab, paragraphs, type Paragraph } from '../text/unwrap';
import { buildTree, type Draft, type SourceParagraph } from './build-tree';
import { readLabel } from './label-line';
import { announcesResolution, endsResolution, paragraphStarts, withoutBullet } from './paragraph-starts';
import { linkReferences } from './references';
import { keepPrinted } from './starts';

export interface ParseOptions {
  /** Put before every id, so that the points of several texts can be told apart. */
  readonly idPrefix?: string;
}

/**
 * A resolution text found in a document: what stands before it, its points, what stands after it (reasons, signature),
 * and the labels as they were printed.
 */
export interface ParsedDocument {
  readonly before: readonly string[];
  readonly points: readonly Point[];
  readonly after: readonly string[];
  /** The label in the document, which need not be the one that the position gives: `07 (neu)`. */
  readonly printed: ReadonlyMap<PointId, string>;
}

/**
 * Where the resolution stands among the paragraphs of a document: from the line that announces it (or the beginning) to
 * the reasons (or the end). `firstLabel` is -1 without any.
 */
export function findResolution(all: readonly { readonly text: string }[]): {
  readonly begin: number;
  readonly end: number;
  readonly firstLabel: number;
} {
  const firstLabel = all.findIndex(({ text }) => readLabel(text)?.sure === true);
  const begin =
    all.slice(0, firstLabel === -1 ? all.length : firstLabel).findLastIndex(({ text }) => announcesResolution(text)) +
    1;
  const end = all.findIndex(({ text }, index) => index >= begin && index > firstLabel && endsResolution(text));
  return { begin, end: end === -1 ? all.length : end, firstLabel };
}

/**
 * Reads the points of a resolution from plain text, see `parseDocument`; what stands before and after the resolution in
 * a whole document is left out.
 *
 * Ids are made of the position (`p1`, `p2`, below `p3.1`) after `options.idPrefix`; the same text always gives the same
 * ids.
 */
export function parseResolution(text: string, options: ParseOptions = {}): Point[] {
  return [...parseDocument(text, options).points];
}

/**
 * Reads a whole document. Points are numbered `01`, `1.`, `BP 01` or `BP 07 (neu)` (scheme `01`), `(1)`, `a.` or `a)`,
 * `1.1`, `i)`, `aa)`, `I.` and `A.`; a paragraph without a label that follows
 * numbered points is an unnumbered point at the level its indentation shows (four blanks a level). Lines broken by a
 * page are joined again, references are linked.
 */
export function parseDocument(text: string, options: ParseOptions = {}): ParsedDocument {
  const all = paragraphs(composed(text), paragraphStarts);
  const { begin, end } = findResolution(all);
  const drafts = buildTree(all.slice(begin, end).map(asSource), options.idPrefix ?? '', (body, from) =>
    body.slice(from),
  );
  return {
    before: all.slice(0, begin).map((paragraph) => paragraph.text),
    points: linkReferences(toPoints(drafts, bodyOfLines)),
    after: all.slice(end).map((paragraph) => paragraph.text),
    printed: printedLabels(drafts),
  };
}

function asSource({ text, indent }: Paragraph): SourceParagraph<string> {
  const body = withoutBullet(text);
  return { text: body, indent, body };
}

/** Found points with their paragraphs made one body, under the numbers that were printed. */
export function toPoints<Body>(drafts: readonly Draft<Body>[], join: (bodies: readonly Body[]) => Inline[]): Point[] {
  const printed = new Map<PointId, Draft<Body>>();
  const convert = (draft: Draft<Body>): Point => {
    printed.set(draft.id, draft);
    return { id: draft.id, scheme: draft.scheme, body: join(draft.bodies), children: draft.children.map(convert) };
  };
  return keepPrinted(drafts.map(convert), (id) => printed.get(id));
}

/** The labels as they stood in the document. */
function printedLabels(drafts: readonly Draft<unknown>[]): Map<PointId, string> {
  return new Map(drafts.flatMap((draft) => [[draft.id, draft.printed] as const, ...printedLabels(draft.children)]));
}

/** Two lines with tabs in them, one after the other, are rows of a table. */
function bodyOfLines(paragraphs: readonly string[]): Inline[] {
  const lines = paragraphs
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/^\\/u, ''));
  const isRow = (index: number): boolean =>
    hasTab(lines[index]) && (hasTab(lines[index - 1]) || hasTab(lines[index + 1]));
  const body: Inline[] = [];
  lines.forEach((line, index) => {
    const last = body.at(-1);
    const row = line.split('\t').map((cell) => cell.trim());
    if (isRow(index) && last?.t === 'table') body[body.length - 1] = { ...last, rows: [...last.rows, row] };
    else if (isRow(index)) body.push({ t: 'table', rows: [row], head: false });
    else {
      if (index > 0 && last?.t !== 'table') body.push({ t: 'br' });
      if (line !== '') body.push({ t: 'text', s: line });
    }
  });
  return body;
}
