import { lostSpace } from '../diff/compare-texts';
import { diffTokens } from '../diff/diff-tokens';
import { refine } from '../diff/refine';
import { tidySegments } from '../diff/segments';
import type { Inline, Op, PointId, Segment } from '../model';
import { tokenRange } from '../amend/edits';
import { flatten, plainText, printNode, sliceBody, type FlatBody } from '../points/body';

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
  return tidySegments([{ op, text: plainText(body, labels), ...(opId === undefined ? {} : { opId }) }]);
}

/** What stays: printed as it is after; a reference whose number changes is struck and printed anew. */
function stays(body: readonly Inline[], labels: LabelPair): Segment[] {
  return body.flatMap((node): Segment[] => {
    const [old, fresh] = [printNode(node, labels.old), printNode(node, labels.new)];
    if (node.t !== 'ref' || old === fresh) return [{ op: 'equal', text: fresh }];
    return [
      { op: 'delete', text: old },
      { op: 'insert', text: fresh },
    ];
  });
}

/** The marking of a body under text operations. */
export function segmentsOfEdits(body: readonly Inline[], edits: readonly TextOp[], labels: LabelPair): Segment[] {
  const flat = flatten(body);
  const pieces: Segment[] = [];
  let at = 0;
  for (const op of edits) {
    const [from, to] = tokenRange(flat.tokens, ...op.at);
    pieces.push(...stays(sliceBody(flat, at, from), labels));
    pieces.push(
      { op: 'delete', text: plainText(sliceBody(flat, from, to), labels.old), opId: op.id },
      { op: 'insert', text: plainText(op.now, labels.new), opId: op.id },
    );
    at = to;
  }
  return tidySegments([...pieces, ...stays(sliceBody(flat, at, flat.text.length), labels)]);
}

/**
 * The marking of one body against another, found by comparing what is printed: a reference whose number followed a
 * renumbering is a change to the reader, one that
 * prints as before is none.
 */
export function segmentsOfBodies(before: readonly Inline[], after: readonly Inline[], labels: LabelPair): Segment[] {
  if (plainText(before, labels.old) === plainText(after, labels.new)) return wholeBody('equal', after, labels.new);
  const a = flatten(printReferences(before, labels.old));
  const b = flatten(printReferences(after, labels.new));
  const pieces: Segment[] = [];
  let at = 0;
  const slice = (flat: FlatBody, from: number, to: number): string => plainText(sliceBody(flat, from, to), labels.new);
  for (const hunk of diffTokens(a.tokens, b.tokens)) {
    const span = refine(hunk, a.tokens, b.tokens) ?? {
      a: tokenRange(a.tokens, ...hunk.a),
      b: tokenRange(b.tokens, ...hunk.b),
    };
    if (span.a[0] === span.a[1] && span.b[0] === span.b[1]) continue;
    pieces.push(
      { op: 'equal', text: slice(b, at, span.b[0]) },
      { op: 'delete', text: slice(a, ...span.a) + lostSpace(hunk, a.tokens, b.tokens) },
      { op: 'insert', text: slice(b, ...span.b) },
    );
    at = span.b[1];
  }
  return tidySegments([...pieces, { op: 'equal', text: slice(b, at, b.text.length) }]);
}

const printReferences = (body: readonly Inline[], labels: ReadonlyMap<PointId, string>): Inline[] =>
  body.map((node) => (node.t === 'ref' ? { t: 'text', s: printNode(node, labels) } : node));
