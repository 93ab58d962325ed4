import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { ResolutionError } from '../errors';

type Map = DefaultTreeAdapterMap;
export type HtmlNode = Map['node'];
export type HtmlElement = Map['element'];

const longestHtml = 6_000_000;
const mostNodes = 200_000;
const mostDepth = 400;

/**
 * The tree of an HTML text, as a browser would build it: unclosed tags, all named characters.
 *
 * @throws ResolutionError `too-large` beyond 6 million characters, 200,000 nodes or 400 levels
 */
export function parseHtml(html: string): HtmlNode[] {
  if (html.length > longestHtml) throw new ResolutionError('too-large', `HTML of ${html.length} characters`);
  return parse(html, { treeAdapter: boundedAdapter() }).childNodes;
}

/** A node that knows how deep it stands; a table of all depths would take longer than the tree. */
type Counted = object & { depth?: number };

/** The parser copies unclosed tags into every paragraph after them, so the tree is counted while it grows. */
function boundedAdapter(): TreeAdapter<Map> {
  let nodes = 0;
  const grow = (parent: Counted, node: Counted): void => {
    nodes += 1;
    node.depth = (parent.depth ?? 0) + 1;
    if (nodes > mostNodes || node.depth > mostDepth) throw new ResolutionError('too-large', 'HTML beyond the bounds');
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      grow(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      grow(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, before);
    },
  };
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** An attribute, the empty string where it has none. */
export const attribute = ({ attrs }: HtmlElement, name: string): string =>
  attrs.find((each) => each.name === name)?.value ?? '';

export const hasAttribute = ({ attrs }: HtmlElement, name: string): boolean => attrs.some((each) => each.name === name);

/** All text below a node. */
export function textContent(node: HtmlNode): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}
