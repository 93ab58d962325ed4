import type { MarkedPoint } from '../model';
import { markedLabel, wrap } from './text';

/**
 * The marking as Markdown: struck words `~~…~~`, new ones `**…**`; characters with a meaning in Markdown are escaped.
 */
export function renderMarkedMarkdown(marked: readonly MarkedPoint[]): string {
  return marked
    .map((point) => {
      const indent = '    '.repeat(Math.max(0, point.depth - 1));
      const bullet = point.depth === 0 ? '' : '- ';
      const text = point.segments
        .map((segment) => wrap({ ...segment, text: escapeMarkdown(segment.text) }, ['~~', '~~'], ['**', '**']))
        .join('')
        .replaceAll('~~**', '~~ **');
      const label = escapeMarkdown(markedLabel(point));
      const shown =
        label === ''
          ? ''
          : point.change === 'deleted'
            ? `~~${label}~~`
            : point.change === 'inserted'
              ? `**${label}**`
              : label;
      return point.depth === 0
        ? [shown, text.trim()].filter((part) => part !== '').join('\n\n')
        : `${indent}${bullet}${[shown, text.trim()].join(' ').trim()}`;
    })
    .join('\n\n');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_~[\]<>#|]/gu, '\\$&').replaceAll('\n', '  \n');
