import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ResolutionError } from '../errors';

/**
 * An element: its local name (without the prefix of its namespace), its attributes (likewise) and its children in order. A view on what the parser gives
 * (`[{ p: [...], ':@': {...} }, { '#text': '…' }]`), made when it is looked at: a second tree of a long document would not fit.
 */
export class Element {
  constructor(
    readonly name: string,
    private readonly record: Readonly<Record<string, unknown>>,
  ) {}

  get attributes(): Readonly<Record<string, string>> {
    return (this.record[':@'] ?? {}) as Record<string, string>;
  }

  get elements(): Element[] {
    return recordsOf(this.record[this.name]).flatMap((record) => elementOf(record) ?? []);
  }

  /** The text directly in the element. */
  get text(): string {
    return recordsOf(this.record[this.name])
      .map((record) => ('#text' in record ? String(record['#text']) : ''))
      .join('');
  }
}

const mostDepth = 200;
const mostElements = 1_500_000;

/** Made when it is needed: a browser that reads no Word files need not load the parser. */
const makeParser = (): XMLParser =>
  new XMLParser({
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
  const parsed: unknown = makeParser().parse(text);
  const root = recordsOf(parsed)
    .flatMap((record) => elementOf(record) ?? [])
    .find((element) => !element.name.startsWith('?'));
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

const recordsOf = (list: unknown): Record<string, unknown>[] => (Array.isArray(list) ? (list as Record<string, unknown>[]) : []);

function elementOf(record: Readonly<Record<string, unknown>>): Element | null {
  for (const name in record) if (name !== ':@') return name === '#text' ? null : new Element(name, record);
  return null;
}

export const childrenOf = (node: Element | undefined, name: string): Element[] => (node?.elements ?? []).filter((child) => child.name === name);
export const childOf = (node: Element | undefined, name: string): Element | undefined => node?.elements.find((child) => child.name === name);
export const valueOf = (node: Element | undefined, name: string): string | undefined => childOf(node, name)?.attributes['val'];
