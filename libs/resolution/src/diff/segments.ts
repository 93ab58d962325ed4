import type { Segment } from '../model';
import { sameMarks } from '../points/body';

/**
 * Drops empty segments, puts white space that a struck and a new text share at their beginning, or the line break
 * before the new one, before both, and joins neighbours of one kind and origin.
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
    const next = pieces[index + 1];
    if (piece === undefined) break;
    const [lead, nextLead] = [leadOf(piece.text), leadOf(next?.text ?? '')];
    // In a table white space parts the cells and rows.
    const isTable = piece.table !== undefined || next?.table !== undefined;
    const isShared = nextLead !== '' && (lead !== '' || nextLead.includes('\n'));
    if (piece.op !== 'delete' || next?.op !== 'insert' || isTable || !isShared) {
      hoisted.push(piece);
      continue;
    }
    // The new text's white space is printed; the old one's differs at most in its kind.
    hoisted.push(
      { op: 'equal', text: nextLead },
      { ...piece, text: piece.text.slice(lead.length) },
      { ...next, text: next.text.slice(nextLead.length) },
    );
    index += 1;
  }
  return hoisted;
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
