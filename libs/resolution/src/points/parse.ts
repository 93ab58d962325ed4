import type { Inline, Point, PointId, Scheme } from '../model';
import { paragraphs } from '../text/unwrap';
import { linkReferences } from './references';

export interface ParseOptions {
  /** Put before every id, so that the points of several texts can be told apart. */
  readonly idPrefix?: string;
}

/** A resolution text found in a document: what stands before it, its points, what stands after it (reasons, signature), and the labels as they were printed. */
export interface ParsedDocument {
  readonly before: readonly string[];
  readonly points: readonly Point[];
  readonly after: readonly string[];
  /** The label in the document, which need not be the one that the position gives: `07 (neu)`. */
  readonly printed: ReadonlyMap<PointId, string>;
}

interface Draft {
  readonly id: PointId;
  readonly scheme: Scheme;
  readonly depth: number;
  readonly printed: string;
  readonly body: string[];
  readonly children: Draft[];
}

interface LabelledLine {
  readonly scheme: Scheme;
  readonly label: string;
  readonly number: number | null;
  readonly rest: string;
  readonly sure: boolean;
}

const isNew = String.raw`(?:\s*\((?:neu|NEU)\))?`;
const named = new RegExp(String.raw`^(?:BP|Beschlusspunkt)\s*0*(\d{1,2})(${isNew})(?:\s*:)?(?:\s+|$)(.*)$`, 'su');
const twoDigits = new RegExp(String.raw`^(0\d|[1-9]\d)(${isNew})\.?(?:\s+|$)(.*)$`, 'su');
const ordinal = new RegExp(String.raw`^(\d{1,2})\.(${isNew})(?:\s+|$)(.*)$`, 'su');
const bracketed = new RegExp(String.raw`^\((\d{1,2})\)(${isNew})(?:\s+|$)(.*)$`, 'su');
const lettered = new RegExp(String.raw`^([a-z])[.)](${isNew})(?:\s+|$)(.*)$`, 'su');

/** Reads the label at the beginning of a line. `sure` is false where a number may as well belong to a sentence ("15 Mitglieder"). */
export function readLabel(line: string): LabelledLine | null {
  const text = line.replace(/\s/gu, (white) => (white === '\n' ? white : ' '));
  for (const [shape, scheme] of [
    [named, '01'],
    [twoDigits, '01'],
    [ordinal, '01'],
    [bracketed, '(1)'],
    [lettered, 'a.'],
  ] as const) {
    const match = shape.exec(text);
    if (match === null) continue;
    const [, digits = '', suffix = '', rest = ''] = match;
    const sure = shape === named || shape === bracketed || (shape === twoDigits && (digits.startsWith('0') || suffix !== ''));
    const number = scheme === 'a.' ? digits.charCodeAt(0) - 96 : Number(digits);
    const printed = scheme === '01' ? digits.padStart(2, '0') : scheme === '(1)' ? `(${digits})` : `${digits}.`;
    return { scheme, label: printed + (suffix.trim() === '' ? '' : ' (neu)'), number, rest: line.slice(line.length - rest.length).trim(), sure };
  }
  return null;
}

const beginMarks =
  /^(?:Beschluss|Beschlusstext|Beschlusswortlaut|Beschlussvorschlag|Beschlussvorschlag der Verwaltung|Der Beschluss(?:wortlaut|text|vorschlag)\b.*):?$/su;
const endMarks = /^(?:Begründung|Sachverhalt|Anlagenverzeichnis|Anlagen|Stellungnahme|Datum, Unterschrift)\s*:?$/u;

/**
 * Reads the points of a resolution from plain text, see `parseDocument`; what stands before and after the resolution in a whole document is left out.
 *
 * Ids are made of the position (`p1`, `p2`, below `p3.1`) after `options.idPrefix`; the same text always gives the same ids.
 */
export function parseResolution(text: string, options: ParseOptions = {}): Point[] {
  return [...parseDocument(text, options).points];
}

/**
 * Reads a whole document. Points are numbered `01`, `1.`, `BP 01` or `BP 07 (neu)` (scheme `01`), `(1)`, and `a.` or `a)`; a paragraph without a label that follows
 * numbered points is an unnumbered point at the level its indentation shows (four blanks a level). Lines broken by a page are joined again, references are linked.
 */
export function parseDocument(text: string, options: ParseOptions = {}): ParsedDocument {
  const all = paragraphs(text, (line) => readLabel(line)?.sure === true || readLabel(line)?.scheme === 'a.' || /^\d{1,2}\.?$/u.test(line) || isMark(line));
  const firstLabel = all.findIndex(({ text: line }) => readLabel(line)?.sure === true);
  const begin = all.slice(0, firstLabel === -1 ? all.length : firstLabel).findLastIndex(({ text: line }) => beginMarks.test(line)) + 1;
  const end = all.findIndex(({ text: line }, index) => index >= begin && index > firstLabel && endMarks.test(line));
  const core = all.slice(begin, end === -1 ? undefined : end);
  const printed = new Map<PointId, string>();
  const drafts = buildTree(core, options.idPrefix ?? '', printed);
  return {
    before: all.slice(0, begin).map((paragraph) => paragraph.text),
    points: linkReferences(drafts.map(toPoint)),
    after: end === -1 ? [] : all.slice(end).map((paragraph) => paragraph.text),
    printed,
  };
}

const isMark = (line: string): boolean => beginMarks.test(line) || endMarks.test(line);

function buildTree(core: readonly { text: string; indent: number }[], prefix: string, printed: Map<PointId, string>): Draft[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  const margin = Math.min(...core.map((paragraph) => paragraph.indent), 1000);
  let waiting: Draft | null = null;
  for (const { text, indent } of core) {
    const label = readLabel(text);
    const level = Math.floor((indent - margin) / 4);
    if (label === null || !believable(label, open, roots)) {
      if (waiting !== null) waiting.body.push(unescapeLine(text));
      else add(unescapeLine(text), 'none', '', Math.min(level, open.length));
      waiting = null;
      continue;
    }
    const draft = add(label.rest, label.scheme, label.label, Math.max(Math.min(level, open.length), depthOf(label.scheme, open)));
    waiting = label.rest === '' ? draft : null;
  }
  return roots;

  function add(body: string, scheme: Scheme, shown: string, depth: number): Draft {
    open.length = Math.min(open.length, placeOfParagraph(scheme, depth, open));
    const parent = open.at(-1);
    const siblings = parent?.children ?? roots;
    const id = parent === undefined ? `${prefix}p${siblings.length + 1}` : `${parent.id}.${siblings.length + 1}`;
    const draft: Draft = { id, scheme, depth: open.length, printed: shown, body: body === '' ? [] : [body], children: [] };
    siblings.push(draft);
    printed.set(id, shown);
    if (scheme !== 'none') open.push(draft);
    return draft;
  }
}

/** An unnumbered paragraph after a list belongs to the point that has the list, unless it is indented like the list's own text. */
function placeOfParagraph(scheme: Scheme, depth: number, open: readonly Draft[]): number {
  if (scheme !== 'none') return depth;
  return depth > 0 ? depth : Math.min(open.length, open[0]?.scheme === '01' ? 1 : 0);
}

/** Where a label belongs when indentation says nothing: `01` at the top, the others below it, a second kind below the first. */
function depthOf(scheme: Scheme, open: readonly Draft[]): number {
  if (scheme === '01') return 0;
  const same = open.findIndex((draft) => draft.scheme === scheme);
  return same === -1 ? open.length : same;
}

function believable(label: LabelledLine, open: readonly Draft[], roots: readonly Draft[]): boolean {
  if (label.sure) return true;
  const siblings = label.scheme === '01' ? roots : (open[depthOf(label.scheme, open) - 1]?.children ?? roots);
  const count = siblings.filter((draft) => draft.scheme === label.scheme).length;
  return label.number === count + 1 || (label.scheme === 'a.' && (count === 0 || label.number === count));
}

function toPoint(draft: Draft): Point {
  const body: Inline[] = draft.body
    .join('\n')
    .split('\n')
    .flatMap((line, index): Inline[] => [...(index === 0 ? [] : [{ t: 'br' } as const]), ...(line === '' ? [] : [{ t: 'text', s: line } as const])]);
  return { id: draft.id, scheme: draft.scheme, body, children: draft.children.map(toPoint) };
}

const unescapeLine = (line: string): string => line.replace(/^\\/u, '');
