import {
  citationsOf,
  hasOwnBold,
  type Inline,
  labelsOf,
  type MarkedPoint,
  type Mark,
  plainText,
  type Point,
  type Segment,
  segmentBlocks,
} from '@gremia/resolution';
import { printMarkedTable, printTable } from './table';
import type { TypstWriter } from './writer';

const INDENT_PER_LEVEL = '2em';
const LABEL_WIDTH = '2.4em';
const MARKS: Readonly<Record<Mark, string>> = { b: 'strong', i: 'emph', u: 'underline', sup: 'super' };

/** A text as resolved: label and body of every point, nested ones indented. */
export function resolutionPoints(writer: TypstWriter, points: readonly Point[]): readonly string[] {
  const labels = labelsOf(points);
  const citations = citationsOf(points);
  const print = (siblings: readonly Point[], depth: number): readonly string[] =>
    siblings.flatMap((point) => [
      labelled(writer, labels.get(point.id) ?? '', depth, blocksOf(writer, point.body, citations)),
      ...print(point.children, depth + 1),
    ]);
  return print(points, 0);
}

/** What was changed against the text as moved: struck and bold. Only points that changed. */
export const markedPoints = (writer: TypstWriter, marked: readonly MarkedPoint[]): readonly string[] =>
  markedQuestion(
    writer,
    marked.filter(({ change, oldLabel, newLabel }) => change !== 'equal' || oldLabel !== newLabel),
  );

/**
 * The marked text of a question, unchanged points too. The usual legend is not repeated here; one that differs is.
 */
export function markedQuestion(writer: TypstWriter, marked: readonly MarkedPoint[]): readonly string[] {
  const insertion = insertionIn(marked);
  const lines = marked.map((point) => markedPoint(writer, point, insertion));
  return insertion === BOLD ? lines : [legendOf(writer, insertion), ...lines];
}

/** How struck and new text is set, in words that show it. */
export const usualLegend = (writer: TypstWriter): string => legendOf(writer, BOLD);

/** The whole marked text under its legend, unchanged points too. */
export const markedText = (writer: TypstWriter, marked: readonly MarkedPoint[]): readonly string[] =>
  markedUnderLegend(writer, marked);

/** How new text is set: bold or, where the text has bold passages of its own, bold and underlined. */
interface Insertion {
  readonly set: (content: string) => string;
  readonly legend: string;
}
const BOLD: Insertion = { set: (content) => `strong(${content})`, legend: ' fett gesetzt.' };
const UNDERLINED: Insertion = {
  set: (content) => `underline(strong(${content}))`,
  legend: ' fett und unterstrichen gesetzt; was nur fett ist, hebt der Text selbst hervor.',
};

const insertionIn = (marked: readonly MarkedPoint[]): Insertion => (hasOwnBold(marked) ? UNDERLINED : BOLD);

const legendOf = (writer: TypstWriter, insertion: Insertion): string =>
  writer.paragraph(
    `strike(${writer.text('Streichungen')})`,
    writer.text(' sind durchgestrichen, '),
    insertion.set(writer.text('Ergänzungen')),
    writer.text(insertion.legend),
  );

function markedUnderLegend(writer: TypstWriter, marked: readonly MarkedPoint[]): string[] {
  const insertion = insertionIn(marked);
  return [legendOf(writer, insertion), ...marked.map((point) => markedPoint(writer, point, insertion))];
}

const markedPoint = (writer: TypstWriter, point: MarkedPoint, insertion: Insertion): string =>
  labelled(
    writer,
    markedLabel(point),
    point.depth,
    segmentBlocks(point.segments).map((block) =>
      block.kind === 'text'
        ? { text: segmentsOf(writer, block.segments, insertion) }
        : {
            table: printMarkedTable(writer, block.head, block.rows, (cell) =>
              cell.length === 0 ? '[]' : `{ ${segmentsOf(writer, cell, insertion, true).join('; ')} }`,
            ),
          },
    ),
  );

/** Running text, or a table; Typst drops a table that stands inside of a paragraph. */
type Block = { readonly text: readonly string[] } | { readonly table: string };

/** The label, and beside it the text and its tables, indented by the depth of the point. */
function labelled(writer: TypstWriter, label: string, depth: number, blocks: readonly Block[]): string {
  const head =
    label === ''
      ? []
      : [
          `box(width: ${label.length > 3 ? 'auto' : LABEL_WIDTH}, ${writer.strong(label)})`,
          ...(label.length > 3 ? ['h(0.6em)'] : []),
        ];
  const indent = label === '' ? '0em' : LABEL_WIDTH;
  const [first, ...more] = blocks;
  const lead = first !== undefined && 'text' in first ? first.text : [];
  const rest = first === undefined || 'text' in first ? more : blocks;
  const parts = [
    ...(head.length + lead.length === 0
      ? []
      : [`par(hanging-indent: ${indent}, { ${[...head, ...lead].join('; ')} })`]),
    ...rest.map((block) => `pad(left: ${indent}, ${'text' in block ? writer.paragraph(...block.text) : block.table})`),
  ];
  const body = parts.length === 1 ? (parts[0] ?? '') : `{ ${parts.join('; ')} }`;
  return depth === 0 ? body : `pad(left: ${INDENT_PER_LEVEL} * ${depth}, ${body})`;
}

function markedLabel({ oldLabel, newLabel }: MarkedPoint): string {
  if (oldLabel === null || newLabel === null || oldLabel === newLabel) return newLabel ?? oldLabel ?? '';
  return oldLabel === '' ? newLabel : `${oldLabel} → ${newLabel}`;
}

/** A blank keeps what is struck and what replaces it apart, for those who hear the text or copy it. */
function segmentsOf(
  writer: TypstWriter,
  segments: readonly Segment[],
  insertion: Insertion,
  isCell = false,
): readonly string[] {
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1];
    const touching =
      before !== undefined &&
      before.op !== 'equal' &&
      segment.op !== 'equal' &&
      segment.op !== before.op &&
      !/\s$/u.test(before.text) &&
      !/^\s/u.test(segment.text);
    return [...(touching ? [writer.text(' ')] : []), segmentOf(writer, segment, insertion, isCell)];
  });
}

function segmentOf(writer: TypstWriter, { op, text, m = [] }: Segment, insertion: Insertion, isCell: boolean): string {
  const print = (words: string): string => (isCell ? writer.cell(words) : writer.text(words));
  if (op === 'equal') return inMarks(print(text), m);
  // The blank before a word is neither struck nor underlined.
  const lead = /^ +(?=\S)/u.exec(text)?.[0] ?? '';
  const content = print(text.slice(lead.length));
  const set = op === 'insert' ? insertion.set(inMarks(content, withoutBold(m))) : `strike(${inMarks(content, m)})`;
  return lead === '' ? set : `${print(lead)}; ${set}`;
}

const inMarks = (content: string, marks: readonly Mark[]): string =>
  marks.reduce((inner, mark) => `${MARKS[mark]}(${inner})`, content);

/** New text is bold anyway. */
const withoutBold = (marks: readonly Mark[]): Mark[] => marks.filter((mark) => mark !== 'b');

function blocksOf(writer: TypstWriter, body: readonly Inline[], citations: ReadonlyMap<string, string>): Block[] {
  const blocks: ({ text: string[] } | { table: string })[] = [];
  body.forEach((node, index) => {
    const last = blocks.at(-1);
    // A break beside a table would be an empty line.
    const isSeam = node.t === 'br' && (body[index + 1]?.t === 'table' || body[index - 1]?.t === 'table');
    if (isSeam) return;
    if (node.t === 'table') blocks.push({ table: printTable(writer, node) });
    else if (last !== undefined && 'text' in last) last.text.push(inline(writer, node, citations));
    else blocks.push({ text: [inline(writer, node, citations)] });
  });
  return blocks;
}

function inline(
  writer: TypstWriter,
  node: Exclude<Inline, { t: 'table' }>,
  citations: ReadonlyMap<string, string>,
): string {
  if (node.t === 'br') return 'linebreak()';
  if (node.t === 'ref') return writer.text(plainText([node], citations));
  return inMarks(writer.text(node.s), node.m ?? []);
}
