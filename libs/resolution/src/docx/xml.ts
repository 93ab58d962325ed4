import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ResolutionError } from '../errors';

/** An element: its local name (without the prefix of its namespace), its attributes (likewise), its children in order; or a piece of text. */
export type Node = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Node[] } | string;
export type Element = Exclude<Node, string>;

const mostDepth = 200;
const mostElements = 1_500_000;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  removeNSPrefix: true,
});

/**
 * Parses a part of a document.
 *
 * @throws ResolutionError `unreadable` for broken XML or a document type (which no such part may have), `too-large` for nesting or numbers beyond the bounds
 */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new ResolutionError('unreadable', 'a part with a document type');
  boundDepth(text);
  if (XMLValidator.validate(text) !== true) throw new ResolutionError('unreadable', 'broken XML');
  const parsed: unknown = parser.parse(text);
  const root = convert(parsed).find((node): node is Element => typeof node !== 'string' && !node.name.startsWith('?'));
  if (root === undefined) throw new ResolutionError('unreadable', 'a part without content');
  return root;
}

/** Counts elements and their nesting before anything is built. */
function boundDepth(text: string): void {
  let depth = 0;
  let elements = 0;
  for (const match of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/gu)) {
    elements += 1;
    if (match[1] === '/') depth -= 1;
    else if (match[2] === '') depth += 1;
    if (depth > mostDepth || elements > mostElements) throw new ResolutionError('too-large', 'XML beyond the bounds');
  }
}

/** The parser's ordered form (`[{ p: [...], ':@': {...} }, { '#text': '…' }]`) as nodes. */
function convert(list: unknown): Node[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown): Node[] => {
    if (typeof item !== 'object' || item === null) return [];
    const record = item as Record<string, unknown>;
    if ('#text' in record) return [String(record['#text'])];
    const name = Object.keys(record).find((key) => key !== ':@');
    if (name === undefined) return [];
    const attributes = (record[':@'] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: convert(record[name]) }];
  });
}

export const childrenOf = (node: Element | undefined, name: string): Element[] =>
  (node?.children ?? []).filter((child): child is Element => typeof child !== 'string' && child.name === name);
export const childOf = (node: Element | undefined, name: string): Element | undefined => childrenOf(node, name)[0];
export const valueOf = (node: Element | undefined, name: string): string | undefined => childOf(node, name)?.attributes['val'];
export const elementsOf = (node: Element): Element[] => node.children.filter((child): child is Element => typeof child !== 'string');
