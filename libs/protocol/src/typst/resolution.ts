import {
  citationsOf,
  type Inline,
  labelsOf,
  type MarkedPoint,
  type Mark,
  plainText,
  type Point,
  type Segment,
} from '@gremia/resolution';
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
      labelled(writer, labels.get(point.id) ?? '', depth, inlines(writer, point.body, citations)),
      ...print(point.children, depth + 1),
    ]);
  return print(points, 0);
}

/**
 * What was changed against the text as moved: struck and bold, and both said in words at the top. Only points that
 * changed.
 */
export function markedPoints(writer: TypstWriter, marked: readonly MarkedPoint[]): readonly string[] {
  const changed = marked.filter(({ change, oldLabel, newLabel }) => change !== 'equal' || oldLabel !== newLabel);
  if (changed.length === 0) return [];
  return [changesLegend(writer), ...changed.map((point) => markedPoint(writer, point))];
}

/** The whole marked text under its legend, unchanged points too. */
export function markedText(writer: TypstWriter, marked: readonly MarkedPoint[]): readonly string[] {
  return [changesLegend(writer), ...marked.map((point) => markedPoint(writer, point))];
}

const changesLegend = (writer: TypstWriter): string =>
  writer.paragraph(
    `strike(${writer.text('Streichungen')})`,
    writer.text(' sind durchgestrichen, '),
    writer.strong('Ergänzungen'),
    writer.text(' fett gesetzt.'),
  );

const markedPoint = (writer: TypstWriter, point: MarkedPoint): string =>
  labelled(writer, markedLabel(point), point.depth, segmentsOf(writer, point.segments));

function labelled(writer: TypstWriter, label: string, depth: number, parts: readonly string[]): string {
  const head =
    label === ''
      ? []
      : [
          `box(width: ${label.length > 3 ? 'auto' : LABEL_WIDTH}, ${writer.strong(label)})`,
          ...(label.length > 3 ? ['h(0.6em)'] : []),
        ];
  const body = `par(hanging-indent: ${label === '' ? '0em' : LABEL_WIDTH}, { ${[...head, ...parts].join('; ')} })`;
  return depth === 0 ? body : `pad(left: ${INDENT_PER_LEVEL} * ${depth}, ${body})`;
}

function markedLabel({ oldLabel, newLabel }: MarkedPoint): string {
  if (oldLabel === null || newLabel === null || oldLabel === newLabel) return newLabel ?? oldLabel ?? '';
  return oldLabel === '' ? newLabel : `${oldLabel} → ${newLabel}`;
}

/** A blank keeps what is struck and what replaces it apart, for those who hear the text or copy it. */
function segmentsOf(writer: TypstWriter, segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1];
    const touching =
      before !== undefined &&
      before.op !== 'equal' &&
      segment.op !== 'equal' &&
      !/\s$/u.test(before.text) &&
      !/^\s/u.test(segment.text);
    return [...(touching ? [writer.text(' ')] : []), segmentOf(writer, segment)];
  });
}

function segmentOf(writer: TypstWriter, { op, text }: Segment): string {
  if (op === 'equal') return writer.text(text);
  return op === 'insert' ? writer.strong(text) : `strike(${writer.text(text)})`;
}

function inlines(
  writer: TypstWriter,
  body: readonly Inline[],
  citations: ReadonlyMap<string, string>,
): readonly string[] {
  return body.map((node) => {
    if (node.t === 'br') return 'linebreak()';
    if (node.t === 'table') return tableOf(writer, node);
    if (node.t === 'ref') return writer.text(plainText([node], citations));
    return (node.m ?? []).reduce((content, mark) => `${MARKS[mark]}(${content})`, writer.text(node.s));
  });
}

function tableOf(writer: TypstWriter, { rows, head }: Extract<Inline, { t: 'table' }>): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]);
  const [first = [], ...rest] = padded;
  const widths = Array<string>(columns).fill('1fr');
  // A table without a head gets column numbers: PDF/UA wants every data cell to have one.
  return head
    ? writer.table(widths, first, rest)
    : writer.table(
        widths,
        widths.map((_, index) => `Spalte ${index + 1}`),
        padded,
      );
}
