import type { Segment } from '../model';

/**
 * Drops empty segments, puts white space that a struck and a new text share at their beginning before both, and joins
 * neighbours of one kind and origin.
 */
export function tidySegments(pieces: readonly Segment[]): Segment[] {
  return joinSegments(hoistSpace(pieces.filter((piece) => piece.text !== '')));
}

function hoistSpace(pieces: readonly Segment[]): Segment[] {
  const hoisted: Segment[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (piece === undefined) break;
    const lead = leadOf(piece.text);
    // In a table white space parts the cells and rows.
    const isTable = piece.table !== undefined || next?.table !== undefined;
    if (piece.op !== 'delete' || next?.op !== 'insert' || isTable || lead === '' || leadOf(next.text) === '') {
      hoisted.push(piece);
      continue;
    }
    // The new text's white space is printed; the old one's differs at most in its kind.
    hoisted.push(
      { op: 'equal', text: leadOf(next.text) },
      { ...piece, text: piece.text.slice(lead.length) },
      { ...next, text: next.text.slice(leadOf(next.text).length) },
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
    if (
      last?.op === piece.op &&
      last.opId === piece.opId &&
      last.amendmentId === piece.amendmentId &&
      last.table?.no === piece.table?.no
    )
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

const leadOf = (text: string): string => (text.trim() === '' ? '' : (/^\s+/u.exec(text)?.[0] ?? ''));
