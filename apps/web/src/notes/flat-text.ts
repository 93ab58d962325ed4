import type { Span } from '@gremia/resolution';

/** The words of an element as one text, and the nodes that they lie in. Numbers of points are derived and left out. */
export interface FlatText {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

const NUMBERS = '.g-point__label';

export function flatTextOf(root: Element): FlatText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || (node.parentElement?.closest(NUMBERS) ?? null) !== null) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { text, nodes };
}

/** The range of a span; null when it lies outside the text. */
export function rangeOf({ nodes }: FlatText, { start, end }: Span): Range | null {
  const first = nodes.findLast((each) => each.start <= start);
  const last = nodes.findLast((each) => each.start < end);
  if (first === undefined || last === undefined || end > last.start + last.node.length) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** The span that a range covers of the text, without white space at its ends; null when it covers no word of it. */
export function spanOf({ nodes, text }: FlatText, range: Range): Span | null {
  const covered = nodes.filter(({ node }) => range.intersectsNode(node));
  const [first] = covered;
  const last = covered.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
  const end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
