import type { Mark } from '../model';
import { readLabels } from '../points/label-line';
import { announcesResolution, endsResolution, paragraphStarts } from '../points/paragraph-starts';
import { joinRuns, type RichParagraph, type RichTable, type Run } from './rich';

const bullet = /^\s*[-+•*]\s+(?=\S)/u;
const listItem =
  /^\s*(?:[-+•*]|(?:\d{1,3}\.)+\d{0,3}|\d{1,3}\)|\(\d{1,3}\)|\(?(?:[a-z]|[ivx]{2,6}|([a-z])\1)[.)]|(?:[A-Z]|[IVX]{2,6})[.)])\s/u;
const tableRow = /^(\s*)([-+•]\s+)?\|(.*)\|\s*$/u;
const tableRule = /^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*$/u;

/**
 * Reads the Markdown that council papers are exchanged in: `**bold**`, `*italics*`, `~~struck~~`, `<u>`, `<ins>`,
 * lists, tables, escapes. Emphasis may be unbalanced, as it is in text won from a PDF: a closing mark without an
 * opening one counts from the beginning of the paragraph, and the paragraph says so.
 */
export function readMarkdown(text: string): RichParagraph[] {
  const paragraphs: RichParagraph[] = [];
  let lines: string[] = [];
  let rows: TableLine[] = [];
  // Where the items begin that are open, the innermost last: below "- " two blanks are a level, below "1. " three.
  const items: number[] = [];
  const flush = (): void => {
    const last = paragraphs.at(-1);
    const isAfterTable = last?.table !== undefined && last.continues === true && goesOn(lines[0] ?? '');
    if (lines.length > 0)
      paragraphs.push({ ...readParagraph(lines, items), ...(isAfterTable ? { continues: true } : {}) });
    if (rows.length > 0) paragraphs.push(readTable(rows));
    lines = [];
    rows = [];
  };
  const source = countItems(text.replace(/\r\n?/gu, '\n').split('\n'));
  const starts = paragraphStarts(source.map(withoutEmphasis));
  for (const [index, line] of source.entries()) {
    const row = tableRow.exec(line);
    if (row !== null) {
      const [, indent = '', dash = '', cells = ''] = row;
      if (lines.length > 0 || dash !== '') flush();
      rows.push({ indent: indent.length, isOwn: dash !== '', cells });
      continue;
    }
    if (line.trim() === '' || rows.length > 0 || bullet.test(line) || /^#{1,6}\s/u.test(line) || starts[index] === true)
      flush();
    if (line.trim() !== '') lines.push(line);
  }
  flush();
  return paragraphs;
}

/** What stands below the table of a point, without a sign that it begins anything, is the point's as well. */
const goesOn = (line: string): boolean =>
  !bullet.test(line) &&
  !/^\s*#/u.test(line) &&
  readLabels(withoutEmphasis(line)).length === 0 &&
  !announcesResolution(withoutEmphasis(line)) &&
  !endsResolution(withoutEmphasis(line));

interface TableLine {
  readonly indent: number;
  /** Begins with a dash: the table is an item by itself and not part of the paragraph above it. */
  readonly isOwn: boolean;
  readonly cells: string;
}

/** A table; a rule below the first row makes that one the headings, unless they are all empty. */
function readTable(lines: readonly TableLine[]): RichParagraph {
  const isRule = ({ cells }: TableLine): boolean => tableRule.test(cells);
  const rows = lines.filter((line) => !isRule(line)).map((line) => cellsOf(line.cells));
  const [first] = rows;
  const isHead = lines[1] !== undefined && isRule(lines[1]);
  const isEmpty = isHead && first?.every((cell) => cell.every(({ text }) => text.trim() === '')) === true;
  const table: RichTable = {
    head: isHead && !isEmpty,
    rows: (isEmpty ? rows.slice(1) : rows).map((cells) => ({ cells, change: 'none' })),
  };
  const isOwn = lines[0]?.isOwn === true;
  return { runs: [], indent: isOwn ? (lines[0]?.indent ?? 0) + 4 : 0, table, continues: !isOwn };
}

/** The cells of a row; a bar behind a backslash parts none. */
const cellsOf = (row: string): Run[][] => row.split(/(?<!\\)\|/u).map((cell) => readEmphasis(cell.trim()).runs);

/** Who writes "1." before every item means that they are counted. */
function countItems(lines: readonly string[]): string[] {
  const reached = new Map<number, { written: number; number: number }>();
  return lines.map((line) => {
    const [, blanks = '', digits, rest = ''] = /^(\s*)(\d{1,3})([.)]\s+\S.*)$/u.exec(line) ?? [];
    if (digits === undefined) {
      // A paragraph ends the lists that are indented no less.
      const column = line.trim() === '' ? Infinity : line.search(/\S/u);
      for (const known of reached.keys()) if (known >= column) reached.delete(known);
      return line;
    }
    const written = Number(digits);
    const last = reached.get(blanks.length);
    const number = last?.written === written ? last.number + 1 : written;
    reached.set(blanks.length, { written, number });
    return `${blanks}${number}${rest}`;
  });
}

const withoutEmphasis = (line: string): string => line.replace(/[*~]|<\/?(?:u|ins)>/gu, '').trim();

function readParagraph(lines: readonly string[], items: number[]): RichParagraph {
  const first = lines[0] ?? '';
  const column = (/^\s*/u.exec(first)?.[0] ?? '').replaceAll('\t', '    ').length;
  while ((items.at(-1) ?? -1) >= column) items.pop();
  // An item without a number stands below the paragraph before it.
  const indent = Math.max(column, (items.length + (bullet.test(first) ? 1 : 0)) * 4);
  if (listItem.test(first)) items.push(column);
  const source = lines
    .map((line, index) => (index === 0 ? line.replace(bullet, '').replace(/^\s*#{1,6}\s+/u, '') : line).trimStart())
    .map((line, index) =>
      index === lines.length - 1
        ? line.trimEnd()
        : / {2}$|\\$/u.test(line)
          ? `${line.replace(/(?: +|\\)$/u, '')}\n`
          : `${line.trimEnd()} `,
    )
    .join('');
  return { ...readEmphasis(source), indent };
}

/**
 * The runs of a paragraph, and whether a bold or struck passage was opened and never closed, or the other way round.
 */
function readEmphasis(source: string): { runs: Run[]; unbalanced: boolean } {
  const pieces = source.split(/(\\[!-/:-@[-`{-~]|~~|\*{1,3}|<\/?(?:u|ins)>)/u).filter((piece) => piece !== '');
  let runs: Run[] = [];
  let unbalanced = false;
  const open: { bold: number | null; struck: number | null; italic: boolean; underlined: boolean; inserted: boolean } =
    {
      bold: null,
      struck: null,
      italic: false,
      underlined: false,
      inserted: false,
    };
  const lastClosed = { bold: 0, struck: 0 };
  const close = (kind: 'bold' | 'struck', start: number): void => {
    runs = runs.map((run, index) =>
      index < start
        ? run
        : kind === 'struck'
          ? { ...run, struck: true }
          : { ...run, marks: [...run.marks.filter((mark) => mark !== 'b'), 'b'] },
    );
  };
  const toggle = (kind: 'bold' | 'struck', canOpen: boolean): void => {
    const current = open[kind];
    if (current !== null) {
      close(kind, current);
      open[kind] = null;
    } else if (canOpen) {
      open[kind] = runs.length;
    } else {
      close(kind, lastClosed[kind]);
      unbalanced = true;
    }
    lastClosed[kind] = runs.length;
  };
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1] ?? '';
    if (piece === '~~') toggle('struck', /^\S/u.test(next) || next === '');
    else if (/^\*{2,3}$/u.test(piece)) {
      if (piece.length === 3) open.italic = !open.italic;
      toggle('bold', next !== '' && !/^\s/u.test(next));
    } else if (piece === '*') open.italic = !open.italic;
    else if (piece === '<u>' || piece === '</u>') open.underlined = piece === '<u>';
    else if (piece === '<ins>' || piece === '</ins>') open.inserted = piece === '<ins>';
    else {
      const marks: Mark[] = [...(open.italic ? (['i'] as const) : []), ...(open.underlined ? (['u'] as const) : [])];
      runs.push({
        text: piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece,
        marks,
        struck: false,
        change: open.inserted ? 'inserted' : 'none',
      });
    }
  });
  for (const kind of ['bold', 'struck'] as const) {
    const left = open[kind];
    if (left === null || runs.slice(left).every((run) => run.text.trim() === '')) continue;
    close(kind, left);
    unbalanced = true;
  }
  return { runs: joinRuns(runs), unbalanced };
}
