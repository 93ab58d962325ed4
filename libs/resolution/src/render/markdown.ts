import type { MarkedPoint, Segment } from '../model';
import { segmentBlocks, type MarkedRow } from '../view/segment-blocks';
import { markedLabel, wrap } from './text';

/**
 * The marking as Markdown: struck words `~~…~~`, new ones `**…**`, tables as tables; characters with a meaning in
 * Markdown are escaped.
 */
export function renderMarkedMarkdown(marked: readonly MarkedPoint[]): string {
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
        block.kind === 'text' ? inMarks(block.segments).trim() : tableOf(block.rows, block.head),
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

const inMarks = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => wrap({ ...segment, text: escapeMarkdown(segment.text) }, ['~~', '~~'], ['**', '**']))
    .join('')
    .replaceAll('~~**', '~~ **');

/** A table of Markdown always has headings; without any they are empty. */
function tableOf(rows: readonly MarkedRow[], head: boolean): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const lines = rows.map(({ cells }) => line(cells.map((cell) => inMarks(cell).replaceAll('\n', ' ').trim())));
  const rule = `|${' --- |'.repeat(columns)}`;
  const [first = line([]), ...others] = head ? lines : [line([]), ...lines];
  return [first, rule, ...others].join('\n');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_~[\]<>#|]/gu, '\\$&').replaceAll('\n', '  \n');
