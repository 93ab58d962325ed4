import type { Segment } from '../model';
import { sameMarks } from '../points/body';

/**
 * Drops empty segments, puts white space that a struck and a new text share at their beginning before both, and joins
 * neighbours of one kind and origin.
 */
export function tidySegments(pieces: readonly Segment[]): Segment[] {
  return joinSegments(hoistSpace(pieces.filter((piece) => piece.text !== '')));
}

/** The segments without the marks that their texts have by themselves: one for each piece that is marked in one way. */
export const withoutMarks = (segments: readonly Segment[]): Segment[] =>
  joinSegments(segments.map(({ m: _m, ...segment }) => segment));

/** Neighbours of one kind and origin that differ in the marks of their texts, as one. */
export interface SegmentGroup {
  readonly op: Segment['op'];
  readonly opId?: string | undefined;
  readonly pieces: readonly Segment[];
}

/** Puts together what is marked as one change, whatever marks the texts have by themselves. */
export function groupSegments(segments: readonly Segment[]): SegmentGroup[] {
  const groups: { op: Segment['op']; opId?: string | undefined; pieces: Segment[] }[] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last?.pieces[0] !== undefined && isOneKind(last.pieces[0], segment)) last.pieces.push(segment);
    else groups.push({ op: segment.op, opId: segment.opId, pieces: [segment] });
  }
  return groups;
}

function hoistSpace(pieces: readonly Segment[]): Segment[] {
  const hoisted: Segment[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const insertion = piece.op === 'delete' && pieces[index - 1]?.op !== 'delete' ? afterDeletion(pieces, index) : -1;
    const next = pieces[insertion];
    const lead = leadOf(piece.text);
    // In a table white space parts the cells and rows.
    const isTable = piece.table !== undefined || next?.table !== undefined;
    if (next === undefined || isTable || lead === '' || leadOf(next.text) === '') {
      hoisted.push(piece);
      continue;
    }
    // The new text's white space is printed; the old one's differs at most in its kind.
    hoisted.push(
      { op: 'equal', text: leadOf(next.text) },
      { ...piece, text: piece.text.slice(lead.length) },
      ...pieces.slice(index + 1, insertion),
      { ...next, text: next.text.slice(leadOf(next.text).length) },
    );
    index = insertion;
  }
  return hoisted;
}

/** Where the new text begins that stands right behind a struck one; -1 without any. */
function afterDeletion(pieces: readonly Segment[], index: number): number {
  let next = index;
  while (pieces[next]?.op === 'delete') next += 1;
  return pieces[next]?.op === 'insert' ? next : -1;
}

function joinSegments(pieces: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last !== undefined && isOneKind(last, piece) && sameMarks(last.m, piece.m))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

const isOneKind = (a: Segment, b: Segment): boolean =>
  a.op === b.op && a.opId === b.opId && a.amendmentId === b.amendmentId && a.table?.no === b.table?.no;

const leadOf = (text: string): string => (text.trim() === '' ? '' : (/^\s+/u.exec(text)?.[0] ?? ''));
