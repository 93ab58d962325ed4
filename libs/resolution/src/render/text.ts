import { withoutMarks } from '../diff/segments';
import type { MarkedPoint, Segment } from '../model';
import { segmentBlocks } from '../view/segment-blocks';

/** The label of a marked point as words: `BP 07`, `c. wird b.`, `07 (neu)`; empty for an unnumbered point. */
export function markedLabel(point: MarkedPoint): string {
  const { oldLabel, newLabel, change } = point;
  if (oldLabel === null || newLabel === null || oldLabel === newLabel) return newLabel ?? oldLabel ?? '';
  return change === 'moved' || oldLabel !== '' ? `${oldLabel} wird ${newLabel}` : newLabel;
}

/**
 * The marking in words, for readers who see neither strike nor bold: `[gestrichen: …] [neu: …]`. One paragraph a point,
 * four blanks of indentation a level; a table has a line a row, its cells divided by tabs.
 */
export function renderMarkedText(marked: readonly MarkedPoint[]): string {
  return marked
    .map((point) => {
      const indent = '    '.repeat(point.depth);
      const text = segmentBlocks(point.segments)
        .map((block) =>
          block.kind === 'text'
            ? inWords(block.segments)
            : block.rows.map(({ cells }) => cells.map(inWords).join('\t')).join('\n'),
        )
        .join('\n');
      const moved = point.change === 'moved' ? '[verschoben]' : '';
      return `${indent}${[markedLabel(point), moved, text.trim()].filter((part) => part !== '').join(' ')}`;
    })
    .join('\n\n');
}

/** A segment between its marks; white space at its ends stays outside of them. */
export function wrap(
  segment: Segment,
  deletion: readonly [string, string],
  insertion: readonly [string, string],
): string {
  if (segment.op === 'equal') return segment.text;
  const [open, close] = segment.op === 'delete' ? deletion : insertion;
  const inner = segment.text.trim();
  if (inner === '') return segment.op === 'insert' ? segment.text : '';
  const lead = segment.text.slice(0, segment.text.length - segment.text.trimStart().length);
  const trail = segment.text.slice(segment.text.trimEnd().length);
  return `${lead}${open}${inner}${close}${trail}`;
}

/** Struck and new words side by side get a blank between their brackets. */
const inWords = (segments: readonly Segment[]): string =>
  withoutMarks(segments)
    .map((segment) => wrap(segment, ['[gestrichen: ', ']'], ['[neu: ', ']']))
    .join('')
    .replaceAll('][neu:', '] [neu:');
