import type { Segment } from '../model';

/** A row of a marked table. `op` says that the whole row is new or struck; otherwise its cells tell. */
export interface MarkedRow {
  readonly op: Segment['op'];
  readonly cells: readonly (readonly Segment[])[];
}

/** A stretch of running text, or a table. */
export type SegmentBlock =
  | { readonly kind: 'text'; readonly segments: readonly Segment[] }
  | { readonly kind: 'table'; readonly head: boolean; readonly rows: readonly MarkedRow[] };

/**
 * The segments of a point as they are set: running text and tables, in order. Line breaks that only part a table from
 * the text around it are left out of the text.
 */
export function segmentBlocks(segments: readonly Segment[]): SegmentBlock[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].table?.no === segment.table?.no) last.push(segment);
    else groups.push([segment]);
  }
  return groups.flatMap((group, index): SegmentBlock[] => {
    const place = group[0]?.table;
    if (place !== undefined) return [{ kind: 'table', head: place.head, rows: rowsOf(group) }];
    const text = trimBreaks(group, index > 0, index < groups.length - 1);
    return text.length === 0 ? [] : [{ kind: 'text', segments: text }];
  });
}

/** Has the point a table in it? */
export const hasTable = (segments: readonly Segment[]): boolean => segments.some(({ table }) => table !== undefined);

function rowsOf(segments: readonly Segment[]): MarkedRow[] {
  const rows: Segment[][][] = [[[]]];
  const separators: Segment['op'][][] = [[]];
  for (const segment of segments) {
    for (const piece of segment.text.split(/([\t\n])/u)) {
      if (piece === '\n') {
        rows.push([[]]);
        separators.push([]);
      } else if (piece === '\t') {
        rows.at(-1)?.push([]);
        separators.at(-1)?.push(segment.op);
      } else if (piece !== '') {
        rows
          .at(-1)
          ?.at(-1)
          ?.push({ ...segment, text: piece });
      }
    }
  }
  return rows.map((cells, index) => ({ op: opOfRow(cells, separators[index] ?? []), cells }));
}

function opOfRow(cells: readonly (readonly Segment[])[], separators: readonly Segment['op'][]): Segment['op'] {
  const ops = new Set([...cells.flat().map(({ op }) => op), ...separators]);
  const [only] = ops;
  return ops.size === 1 && only !== undefined ? only : 'equal';
}

/** Drops one line break beside a table on the sides where one stands. */
function trimBreaks(segments: readonly Segment[], atStart: boolean, atEnd: boolean): Segment[] {
  const trimmed = segments.map((segment, index) => {
    const text = atStart && index === 0 ? segment.text.replace(/^ *\n/u, '') : segment.text;
    return { ...segment, text: atEnd && index === segments.length - 1 ? text.replace(/\n *$/u, '') : text };
  });
  return trimmed.filter(({ text }) => text !== '');
}
