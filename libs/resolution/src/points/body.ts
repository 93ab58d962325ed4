import { firstIndex } from '../first-index';
import type { Inline, Mark, PointId } from '../model';
import { composed } from '../text/composed';
import { NODE_CHAR, tokenize, type Token } from '../text/tokens';

/**
 * A body as one string, in which each node that is no text is one character, and its tokens. References are compared by
 * their target, not by their number.
 */
export interface FlatBody {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly nodes: readonly Inline[];
  /** Where each node stands in `text`. */
  readonly places: readonly number[];
  /** Marks of every UTF-16 unit of `text`. */
  readonly marks: readonly (readonly Mark[])[];
}

const noMarks: readonly Mark[] = [];

/**
 * The words of a reference: its form and the cited label, `BP 01`, `Beschlusspunkt 03`, `Nr. 2`, or the label alone.
 */
export function printReference(node: Extract<Inline, { t: 'ref' }>, label: string): string {
  return node.form === 'number' ? label : `${node.form} ${label}`;
}

/**
 * How a reference to a struck point is called: by its old number, and that it is gone, since that number may belong to
 * another point by now.
 */
export const deadLabel = (oldLabel: string): string => `${oldLabel} (gestrichen)`;

/**
 * The body as plain text. `labels` names the targets of references (see `citationsOf`); a target that is gone prints by
 * its old number, an unknown one as `?`. A line break is a newline; a table prints
 * a row a line, its cells divided by tabs.
 */
export function plainText(body: readonly Inline[], labels: ReadonlyMap<PointId, string>): string {
  return body.map((node) => printNode(node, labels)).join('');
}

/** As `plainText`, but tables stand on lines of their own. */
export function readableText(body: readonly Inline[], labels: ReadonlyMap<PointId, string>): string {
  return body.reduce((text, node, index) => {
    const piece = printNode(node, labels);
    const isSeam = node.t === 'table' || body[index - 1]?.t === 'table';
    const needsBreak = isSeam && text !== '' && !text.endsWith('\n') && !piece.startsWith('\n');
    return text + (needsBreak ? '\n' : '') + piece;
  }, '');
}

/** One node as plain text, see `plainText`. */
export function printNode(node: Inline, labels: ReadonlyMap<PointId, string>): string {
  if (node.t === 'text') return node.s;
  if (node.t === 'ref')
    return printReference(node, labels.get(node.to) ?? (node.gone === undefined ? '?' : deadLabel(node.gone)));
  if (node.t === 'br') return '\n';
  return node.rows.map((row) => row.join('\t')).join('\n');
}

/** Cuts a body into tokens, nodes included. */
export function flatten(body: readonly Inline[]): FlatBody {
  const nodes: Inline[] = [];
  const places: number[] = [];
  const marks: (readonly Mark[])[] = [];
  let text = '';
  for (const node of body) {
    const piece = node.t === 'text' ? node.s.replaceAll(NODE_CHAR, '') : NODE_CHAR;
    if (node.t !== 'text') {
      nodes.push(node);
      places.push(text.length);
    }
    for (let unit = 0; unit < piece.length; unit += 1) marks.push(node.t === 'text' ? (node.m ?? noMarks) : noMarks);
    text += piece;
  }
  let next = 0;
  const tokens = tokenize(text).map((token) => {
    const node = token.text === NODE_CHAR ? nodes[next++] : undefined;
    return node === undefined ? token : { ...token, key: composed(nodeKey(node)) };
  });
  return { text, tokens, nodes, places, marks };
}

/** The piece of a body between two offsets of its flat text. */
export function sliceBody(flat: FlatBody, from: number, to: number): Inline[] {
  const slice: Inline[] = [];
  let node = firstIndex(flat.places, (place) => place >= from);
  let run = '';
  let runMarks = noMarks;
  const flush = (): void => {
    if (run !== '') slice.push(runMarks.length === 0 ? { t: 'text', s: run } : { t: 'text', s: run, m: runMarks });
    run = '';
  };
  for (let at = from; at < to; at += 1) {
    const character = flat.text.charAt(at);
    const marks = flat.marks[at] ?? noMarks;
    if (character === NODE_CHAR || !sameMarks(marks, runMarks)) flush();
    if (character === NODE_CHAR) {
      const found = flat.nodes[node++];
      if (found !== undefined) slice.push(found);
    } else {
      runMarks = marks;
      run += character;
    }
  }
  flush();
  return slice;
}

/**
 * Joins pieces of bodies; neighbouring runs with the same marks become one, empty ones go, and so does white space at
 * both ends.
 */
export function joinBodies(...pieces: readonly (readonly Inline[])[]): Inline[] {
  const flat = flatten(pieces.flat());
  return sliceBody(flat, flat.text.length - flat.text.trimStart().length, flat.text.trimEnd().length);
}

/**
 * The text of a piece for comparison: letters composed, references written by their target (`{p1}`), so that it does
 * not change when points are renumbered.
 */
export function guardText(body: readonly Inline[]): string {
  return composed(body.map((node) => (node.t === 'text' ? node.s : nodeKey(node))).join(''));
}

function nodeKey(node: Inline): string {
  if (node.t === 'ref') return `{${node.to}}`;
  if (node.t === 'table') return `{table ${JSON.stringify(node.rows)}}`;
  return node.t === 'br' ? '{br}' : node.s;
}

/** The same marks, in any order? */
export const sameMarks = (a: readonly Mark[] = noMarks, b: readonly Mark[] = noMarks): boolean =>
  a === b || (a.length === b.length && a.every((mark) => b.includes(mark)));
