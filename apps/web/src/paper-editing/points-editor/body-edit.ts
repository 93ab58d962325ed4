import { plainText, type Inline, type Mark, type PointId } from '@gremia/resolution';

type Labels = ReadonlyMap<PointId, string>;

interface Piece {
  readonly node: Inline;
  readonly text: string;
}

/**
 * The body after somebody has edited its plain text. What stands before and after the edited place keeps its marks,
 * references and tables; what was typed is plain
 * text (with the marks of both sides, where they agree). A line break typed is a forced break. Editing inside a table
 * edits its cells.
 */
export function editBody(body: readonly Inline[], labels: Labels, next: string): Inline[] {
  const pieces = body.map((node): Piece => ({ node, text: plainText([node], labels) }));
  const before = pieces.map(({ text }) => text).join('');
  if (before === next) return [...body];
  const prefix = commonPrefix(before, next);
  const suffix = commonSuffix(before, next, Math.min(before.length, next.length) - prefix);
  const cutEnd = before.length - suffix;
  const table = editTable(pieces, prefix, cutEnd, next);
  if (table !== null) return table;
  const head = slice(pieces, 0, prefix);
  const tail = slice(pieces, cutEnd, before.length);
  return join([
    ...head,
    ...typed(next.slice(prefix, next.length - suffix), sharedMarks(head.at(-1), tail[0])),
    ...tail,
  ]);
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function slice(pieces: readonly Piece[], from: number, to: number): Inline[] {
  const cut: Inline[] = [];
  let at = 0;
  for (const { node, text } of pieces) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, text.length)];
    at += text.length;
    if (start >= end) continue;
    if (start === 0 && end === text.length) cut.push(node);
    else if (node.t === 'text') cut.push({ ...node, s: text.slice(start, end) });
    else cut.push(...typed(text.slice(start, end), []));
  }
  return cut;
}

/** The edit lies within one table: its cells are read anew from lines and tabs. */
function editTable(pieces: readonly Piece[], prefix: number, cutEnd: number, next: string): Inline[] | null {
  let at = 0;
  for (const [index, { node, text }] of pieces.entries()) {
    const inside = node.t === 'table' && prefix >= at && cutEnd <= at + text.length && prefix < at + text.length;
    if (inside) {
      const length = text.length + next.length - pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      const rows = next
        .slice(at, at + length)
        .split('\n')
        .map((line) => line.split('\t'));
      return pieces.map((piece, other) => (other === index ? { ...node, rows } : piece.node));
    }
    at += text.length;
  }
  return null;
}

const typed = (text: string, marks: readonly Mark[]): Inline[] =>
  text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ t: 'br' } as const]),
      ...(line === ''
        ? []
        : [marks.length === 0 ? ({ t: 'text', s: line } as const) : ({ t: 'text', s: line, m: marks } as const)]),
    ]);

function sharedMarks(left: Inline | undefined, right: Inline | undefined): readonly Mark[] {
  if (left?.t !== 'text' || right?.t !== 'text') return [];
  return (left.m ?? []).filter((mark) => right.m?.includes(mark) === true);
}

/** Neighbouring runs with the same marks become one. */
function join(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.t === 'text' && last?.t === 'text' && sameMarks(node.m, last.m))
      joined[joined.length - 1] = { ...last, s: last.s + node.s };
    else joined.push(node);
  }
  return joined;
}

const sameMarks = (a: readonly Mark[] = [], b: readonly Mark[] = []): boolean =>
  a.length === b.length && a.every((mark) => b.includes(mark));
