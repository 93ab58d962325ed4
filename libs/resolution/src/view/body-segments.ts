import { lostSpace } from '../diff/compare-texts';
import { diffTokens } from '../diff/diff-tokens';
import type { Effort } from '../diff/effort';
import { refine } from '../diff/refine';
import { tidySegments } from '../diff/segments';
import type { Inline, Op, PointId, Segment } from '../model';
import { tokenRange } from '../amend/edits';
import { flatten, plainText, printNode, sliceBody } from '../points/body';
import { compareTables, wholeTable, type TableNode } from './table-segments';

/** How the targets of references are called before and after. */
export interface LabelPair {
  readonly old: ReadonlyMap<PointId, string>;
  readonly new: ReadonlyMap<PointId, string>;
}

type TextOp = Extract<Op, { k: 'text' }>;

/** The whole body as one kind of segment. */
export function wholeBody(
  op: Segment['op'],
  body: readonly Inline[],
  labels: ReadonlyMap<PointId, string>,
  opId?: string,
): Segment[] {
  const marking = new Marking();
  marking.pushWholeBody(op, body, labels, opId);
  return marking.segments();
}

/** The marking of a body under text operations. */
export function segmentsOfEdits(body: readonly Inline[], edits: readonly TextOp[], labels: LabelPair): Segment[] {
  const flat = flatten(body);
  const marking = new Marking();
  let at = 0;
  for (const op of edits) {
    const [from, to] = tokenRange(flat.tokens, ...op.at);
    marking.stays(sliceBody(flat, at, from), labels);
    marking.replaced(sliceBody(flat, from, to), op.now, labels, op.id);
    at = to;
  }
  marking.stays(sliceBody(flat, at, flat.text.length), labels);
  return marking.segments();
}

/**
 * The marking of one body against another, found by comparing what is printed: a reference whose number followed a
 * renumbering is a change to the reader, one that
 * prints as before is none.
 */
export function segmentsOfBodies(
  before: readonly Inline[],
  after: readonly Inline[],
  labels: LabelPair,
  effort?: Effort,
): Segment[] {
  if (printed(before, labels.old) === printed(after, labels.new)) return wholeBody('equal', after, labels.new);
  const a = flatten(printReferences(before, labels.old));
  const b = flatten(printReferences(after, labels.new));
  const marking = new Marking();
  const plain: LabelPair = { old: labels.new, new: labels.new };
  let at = 0;
  for (const hunk of diffTokens(a.tokens, b.tokens, effort)) {
    const span = refine(hunk, a.tokens, b.tokens) ?? {
      a: tokenRange(a.tokens, ...hunk.a),
      b: tokenRange(b.tokens, ...hunk.b),
    };
    if (span.a[0] === span.a[1] && span.b[0] === span.b[1]) continue;
    const lost = lostSpace(hunk, a.tokens, b.tokens);
    const struck = [...sliceBody(a, ...span.a), ...(lost === '' ? [] : [{ t: 'text', s: lost } as const])];
    marking.stays(sliceBody(b, at, span.b[0]), plain);
    marking.replaced(struck, sliceBody(b, ...span.b), plain);
    at = span.b[1];
  }
  marking.stays(sliceBody(b, at, b.text.length), plain);
  return marking.segments();
}

/** What two bodies print, tables told apart from text with tabs. */
const printed = (body: readonly Inline[], labels: ReadonlyMap<PointId, string>): string =>
  JSON.stringify(chunksOf(body).map((chunk) => tableOf(chunk)?.rows ?? plainText(chunk, labels)));

const printReferences = (body: readonly Inline[], labels: ReadonlyMap<PointId, string>): Inline[] =>
  body.map((node) => (node.t === 'ref' ? { t: 'text', s: printNode(node, labels) } : node));

/** A stretch of running text, or one table. */
type Chunk = readonly Inline[];

const tableOf = ([first]: Chunk): TableNode | null => (first?.t === 'table' ? first : null);

function chunksOf(body: readonly Inline[]): Chunk[] {
  const chunks: Inline[][] = [];
  for (const node of body) {
    const last = chunks.at(-1);
    if (last === undefined || node.t === 'table' || tableOf(last) !== null) chunks.push([node]);
    else last.push(node);
  }
  return chunks;
}

/** A node as a piece, with the marks that it has by itself. */
const pieceOf = (op: Segment['op'], node: Inline, labels: ReadonlyMap<PointId, string>): Segment => ({
  op,
  text: printNode(node, labels),
  ...(node.t === 'text' && node.m !== undefined && node.m.length > 0 ? { m: node.m } : {}),
});

/** Gathers the segments of a point; tables stand on lines of their own and are numbered. */
class Marking {
  private readonly pieces: Segment[] = [];
  private tables = 0;

  /** Everything new, struck or unchanged. */
  pushWholeBody(op: Segment['op'], body: readonly Inline[], labels: ReadonlyMap<PointId, string>, opId?: string): void {
    for (const chunk of chunksOf(body)) {
      const table = tableOf(chunk);
      this.add(table === null ? chunk.map((node) => pieceOf(op, node, labels)) : this.wholeTable(op, table), opId);
    }
  }

  /** What stays: printed as it is after; a reference whose number changes is struck and printed anew. */
  stays(body: readonly Inline[], labels: LabelPair): void {
    for (const node of body) {
      const [old, fresh] = [printNode(node, labels.old), printNode(node, labels.new)];
      if (node.t === 'table') this.add(this.wholeTable('equal', node));
      else if (node.t !== 'ref' || old === fresh) this.add([pieceOf('equal', node, labels.new)]);
      else
        this.add([
          { op: 'delete', text: old },
          { op: 'insert', text: fresh },
        ]);
    }
  }

  /** What became something else: tables are compared with tables, in order. */
  replaced(old: readonly Inline[], fresh: readonly Inline[], labels: LabelPair, opId?: string): void {
    const [olds, news] = [chunksOf(old), chunksOf(fresh)];
    while (olds.length > 0 || news.length > 0) {
      this.pushWholeBody('delete', takeText(olds), labels.old, opId);
      this.pushWholeBody('insert', takeText(news), labels.new, opId);
      const [a, b] = [tableOf(olds.shift() ?? []), tableOf(news.shift() ?? [])];
      if (a !== null && b !== null) this.add(compareTables(a, b, this.tables++), opId);
      else if (a !== null) this.add(this.wholeTable('delete', a), opId);
      else if (b !== null) this.add(this.wholeTable('insert', b), opId);
    }
  }

  segments(): Segment[] {
    return tidySegments(this.pieces);
  }

  private wholeTable(op: Segment['op'], table: TableNode): Segment[] {
    return wholeTable(op, table, this.tables++);
  }

  /** A table begins on a new line, and what follows it too. What is marked names its operation. */
  private add(pieces: readonly Segment[], opId?: string): void {
    for (const piece of pieces.filter(({ text }) => text !== '')) {
      const origin = opId === undefined || piece.op === 'equal' ? {} : { opId };
      if (this.needsBreak(piece)) this.pieces.push({ op: piece.op, text: '\n', ...origin });
      this.pieces.push({ ...piece, ...origin });
    }
  }

  private needsBreak({ text, table }: Segment): boolean {
    const last = this.pieces.at(-1);
    if (last === undefined || last.table?.no === table?.no) return false;
    return !(last.table === undefined && last.text.endsWith('\n')) && !(table === undefined && text.startsWith('\n'));
  }
}

/** Takes the running text that stands before the next table. */
const takeText = (chunks: Chunk[]): Chunk =>
  chunks[0] === undefined || tableOf(chunks[0]) !== null ? [] : (chunks.shift() ?? []);
