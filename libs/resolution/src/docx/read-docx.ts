import { ResolutionError } from '../errors';
import type { Mark, Point } from '../model';
import { readLabel } from '../points/label-line';
import { parseRich, readAmendment } from '../read/read-amendment';
import { joinRuns, type RichParagraph, type Run } from '../read/rich';
import type { MarkedReading } from '../read/marked';
import { readNumbering, type Numbering } from './numbering';
import { readListPlace, readRunStyle, readStyles, type RunStyle, type Styles } from './styles';
import { childOf, childrenOf, parseXml, valueOf, type Element } from './xml';
import { openArchive } from './zip';

/** A Word document, read. */
export interface DocxReading {
  /** Has tracked changes or struck text. */
  readonly isMarked: boolean;
  /**
   * The text with all tracked changes accepted and without what is struck, bold and the like kept: for a document that
   * is a text and no amendment.
   */
  readonly points: readonly Point[];
  /** The document understood as an amendment of the base. */
  readonly reading: MarkedReading;
}

/**
 * Reads a Word document (.docx): tracked changes, strike, bold, styles, lists, tables. `base` is the text that an
 * amendment is about.
 *
 * Everything is bounded, whatever the file claims: 30 MB, 40 MB inflated, 20,000 paragraphs, 3 million characters,
 * 800,000 tags, nesting of
 * 200. It does not run macros, load what is linked, or resolve entities.
 *
 * @throws ResolutionError `too-large` beyond the bounds, `unreadable` for what is no such document or is broken
 */
export function readDocx(
  bytes: Uint8Array,
  base: readonly Point[] | null = null,
  options: { readonly idPrefix?: string } = {},
): DocxReading {
  const paragraphs = readParagraphs(bytes);
  const isMarked = paragraphs.some((paragraph) => paragraph.runs.some((run) => run.struck || run.change !== 'none'));
  const accepted = paragraphs
    .map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.filter((run) => run.change !== 'deleted' && !run.struck),
    }))
    .filter((paragraph) => paragraph.rows !== undefined || paragraph.runs.length > 0);
  return {
    isMarked,
    points: parseRich({ format: 'rich', paragraphs: accepted }, options),
    reading: readAmendment({ format: 'rich', paragraphs }, base, options),
  };
}

const mostParagraphs = 20_000;

function readParagraphs(bytes: Uint8Array): RichParagraph[] {
  const archive = openArchive(bytes);
  const part = (name: string): Element | null => {
    const text = archive.text(name);
    return text === null ? null : parseXml(text);
  };
  const document = part('word/document.xml');
  if (document?.name !== 'document') throw new ResolutionError('unreadable', 'no Word document');
  const context: Context = {
    styles: readStyles(part('word/styles.xml')),
    numbering: readNumbering(part('word/numbering.xml')),
    paragraphs: [],
  };
  const body = childOf(document, 'body');
  if (body === undefined) throw new ResolutionError('unreadable', 'no body');
  readBlocks(body, context);
  return context.paragraphs;
}

interface Context {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly paragraphs: RichParagraph[];
}

/** Blocks may be wrapped in content controls and the like. */
function readBlocks(container: Element, context: Context): void {
  for (const element of container.elements) {
    if (element.name === 'p') {
      if (context.paragraphs.length >= mostParagraphs)
        throw new ResolutionError('too-large', `more than ${mostParagraphs} paragraphs`);
      const paragraph = readParagraph(element, context);
      if (paragraph.runs.some((run) => run.text.trim() !== '')) context.paragraphs.push(paragraph);
    } else if (element.name === 'tbl') {
      const rows = childrenOf(element, 'tr').map((row) =>
        childrenOf(row, 'tc').map((cell) => textOfCell(cell, context)),
      );
      if (rows.length > 0) context.paragraphs.push({ runs: [], indent: 0, rows });
    } else if (/^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo|AlternateContent|Choice)$/u.test(element.name)) {
      readBlocks(element, context);
    }
  }
}

function textOfCell(cell: Element, context: Context): string {
  const inner: Context = { ...context, paragraphs: [] };
  readBlocks(cell, inner);
  return inner.paragraphs
    .map((paragraph) =>
      paragraph.rows === undefined
        ? paragraph.runs.map((run) => (run.change === 'deleted' ? '' : run.text)).join('')
        : paragraph.rows.flat().join(' '),
    )
    .join(' ');
}

function readParagraph(element: Element, context: Context): RichParagraph {
  const properties = childOf(element, 'pPr');
  const style = valueOf(properties, 'pStyle');
  const runs: Run[] = [];
  readRuns(element, { context, change: 'none' }, runs);
  const place = readListPlace(properties) ?? context.styles.list(style);
  const label = place === null || place.list === '0' ? '' : context.numbering.next(place);
  const changes = runs.filter((run) => run.text.trim() !== '').map((run) => run.change);
  // The label of a list is no run; it shares the fate of a paragraph that is new or struck as a whole.
  const change = changes.length > 0 && changes.every((each) => each === changes[0]) ? (changes[0] ?? 'none') : 'none';
  const struck = runs.length > 0 && runs.every((run) => run.struck || run.text.trim() === '');
  const own = ownLevel(style);
  const all = label === '' ? runs : [{ text: `${label} `, marks: [], struck, change } satisfies Run, ...runs];
  return { runs: foldLabels(joinRuns(all)), indent: own * 4 };
}

/** Our own documents say how deep a point is, since indentation alone may be design. */
const ownLevel = (style: string | undefined): number => Number(/^GremiaPunkt(\d)$/u.exec(style ?? '')?.[1] ?? 0);

/**
 * A label that was struck and written anew (`c.` struck, `b.` new) is the old label: labels follow from the position.
 */
function foldLabels(runs: readonly Run[]): Run[] {
  const [first, second, ...rest] = runs;
  if (first === undefined || second === undefined) return [...runs];
  const isOld =
    (first.struck || first.change === 'deleted') && readLabel(first.text.trim())?.end === first.text.trim().length;
  const label = readLabel(second.text);
  const isNew = second.change === 'inserted' || second.marks.includes('b');
  if (!isOld || !isNew || label === null) return [...runs];
  const left = second.text.slice(label.end);
  return [
    { ...first, text: `${first.text.trim()} `, struck: false, change: 'none' },
    ...(left === '' ? [] : [{ ...second, text: left }]),
    ...rest,
  ];
}

interface RunContext {
  readonly context: Context;
  readonly change: Run['change'];
}

/** Inside these stands text; what is left out are properties, drawings and codes of fields. */
const transparent = /^(?:hyperlink|smartTag|sdt|sdtContent|customXml|fldSimple|dir|bdo|AlternateContent|Choice)$/u;

function readRuns(container: Element, run: RunContext, runs: Run[]): void {
  for (const element of container.elements) {
    if (element.name === 'r') readRun(element, run, runs);
    else if (element.name === 'ins' || element.name === 'moveTo')
      readRuns(element, { ...run, change: run.change === 'deleted' ? 'deleted' : 'inserted' }, runs);
    else if (element.name === 'del' || element.name === 'moveFrom')
      readRuns(element, { ...run, change: 'deleted' }, runs);
    else if (transparent.test(element.name)) readRuns(element, run, runs);
  }
}

function readRun(element: Element, { context, change }: RunContext, runs: Run[]): void {
  const properties = childOf(element, 'rPr');
  const style: RunStyle = { ...context.styles.run(valueOf(properties, 'rStyle')), ...readRunStyle(properties) };
  const marks: Mark[] = [
    ...(style.bold === true ? (['b'] as const) : []),
    ...(style.italic === true ? (['i'] as const) : []),
    ...(style.underlined === true ? (['u'] as const) : []),
    ...(style.superscript === true ? (['sup'] as const) : []),
  ];
  const text = element.elements.map(textOf).join('');
  if (text !== '') runs.push({ text, marks, struck: style.struck === true, change });
}

function textOf(element: Element): string {
  switch (element.name) {
    case 't':
    case 'delText':
      return element.text;
    case 'tab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00AD';
    default:
      return '';
  }
}
