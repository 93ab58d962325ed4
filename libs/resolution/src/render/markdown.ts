import { groupSegments } from '../diff/segments';
import type { MarkedPoint, Segment } from '../model';
import { hasOwnBold } from '../view/own-bold';
import { segmentBlocks, type MarkedRow } from '../view/segment-blocks';
import { markedLabel, wrap } from './text';

/**
 * The marking as Markdown: struck words `~~…~~`, new ones `**…**`, tables as tables; characters with a meaning in
 * Markdown are escaped. Where the text has bold passages of its own (`**…**`), new words are `<ins>…</ins>` besides.
 */
export function renderMarkedMarkdown(marked: readonly MarkedPoint[]): string {
  const inMarks = marksOf(hasOwnBold(marked));
  return marked
    .map((point) => {
      const label = escapeMarkdown(markedLabel(point));
      const shown =
        label === ''
          ? ''
          : point.change === 'deleted'
            ? `~~${label}~~`
            : point.change === 'inserted'
              ? `**${label}**`
              : label;
      const [first = '', ...more] = segmentBlocks(point.segments).map((block) =>
        block.kind === 'text' ? inMarks(block.segments).trim() : tableOf(block.rows, block.head, inMarks),
      );
      if (point.depth === 0) return [shown, first, ...more].filter((part) => part !== '').join('\n\n');
      const indent = '    '.repeat(point.depth - 1);
      // A table that stands in a point, and is none of its own, has no dash before it.
      const isOwn = shown === '' || !first.startsWith('|');
      const head = isOwn ? [[shown, first].join(' ').trim()] : [shown, first];
      return [...head, ...more].map((part, index) => indentLines(part, indent, index === 0)).join('\n\n');
    })
    .join('\n\n');
}

const indentLines = (part: string, indent: string, isFirst: boolean): string =>
  part
    .split('\n')
    .map(
      (line, index) =>
        `${indent}${isFirst && index === 0 ? '- ' : index === 0 || line.startsWith('|') ? '  ' : ''}${line}`,
    )
    .join('\n');

type MarksOf = (segments: readonly Segment[]) => string;

function marksOf(hasBold: boolean): MarksOf {
  const insertion = hasBold ? (['**<ins>', '</ins>**'] as const) : (['**', '**'] as const);
  return (segments) =>
    groupSegments(segments)
      .map(({ op, pieces }) => {
        const text = pieces.map((piece) => (op === 'equal' ? emphasised(piece) : escapeMarkdown(piece.text))).join('');
        return wrap({ op, text }, ['~~', '~~'], insertion);
      })
      .join('')
      .replaceAll('~~**', '~~ **');
}

/** What is bold by itself; the marks stand at the words, not at the blanks beside them. */
const emphasised = ({ text, m = [] }: Segment): string =>
  m.includes('b') ? wrap({ op: 'insert', text: escapeMarkdown(text) }, ['', ''], ['**', '**']) : escapeMarkdown(text);

/** A table of Markdown always has headings; without any they are empty. */
function tableOf(rows: readonly MarkedRow[], head: boolean, inMarks: MarksOf): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const lines = rows.map(({ cells }) => line(cells.map((cell) => inMarks(cell).replaceAll('\n', ' ').trim())));
  const rule = `|${' --- |'.repeat(columns)}`;
  const [first = line([]), ...others] = head ? lines : [line([]), ...lines];
  return [first, rule, ...others].join('\n');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_~[\]<>#|]/gu, '\\$&').replaceAll('\n', '  \n');
