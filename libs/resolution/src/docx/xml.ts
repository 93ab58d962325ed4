import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ResolutionError } from '../errors';

/**
 * An element: its local name (without the prefix of its namespace), its attributes (likewise) and its children in
 * order. A view on what the parser gives
 * (`[{ p: [...], ':@': {...} }, { '#text': '…' }]`), made when it is looked at: a second tree of a long document would
 * not fit.
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

  /** The first child of that name. */
  child(name: string): Element | undefined {
    const record = recordsOf(this.record[this.name]).find((each) => name in each);
    return record === undefined ? undefined : new Element(name, record);
  }

  /** The text directly in the element. */
  get text(): string {
    return recordsOf(this.record[this.name])
      .map((record) => ('#text' in record ? String(record['#text']) : ''))
      .join('');
  }
}

const mostDepth = 200;
/** An element counts once, and once more for so many characters of its tag: attributes cost as much as elements. */
const mostElements = 800_000;
const tagUnit = 50;
/** The longest text without a tag in it, and the longest tag: the parser builds them character by character. */
const longestPiece = 500_000;
const longestTag = 50_000;
/** About a thousand pages. */
const mostText = 3_000_000;

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
    maxNestedTags: mostDepth + 1,
  });

/**
 * Parses a part of a document.
 *
 * @throws ResolutionError `unreadable` for broken XML or a document type (which no such part may have), `too-large` for
 *   nesting or numbers beyond the bounds
 */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new ResolutionError('unreadable', 'a part with a document type');
  boundSize(text);
  if (XMLValidator.validate(text) !== true) throw new ResolutionError('unreadable', 'broken XML');
  const parsed = parse(text);
  const root = recordsOf(parsed)
    .flatMap((record) => elementOf(record) ?? [])
    .find((element) => !element.name.startsWith('?'));
  if (root === undefined) throw new ResolutionError('unreadable', 'a part without content');
  return root;
}

/** The parser has bounds of its own, of which it tells by errors of its own. */
function parse(text: string): unknown {
  try {
    return makeParser().parse(text);
  } catch (error) {
    throw new ResolutionError('unreadable', `XML that cannot be read: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Counts elements and their nesting before anything is built. */
function boundSize(text: string): void {
  let depth = 0;
  let elements = 0;
  let end = 0;
  let characters = 0;
  const check = (isInside: boolean): void => {
    if (!isInside) throw new ResolutionError('too-large', 'XML beyond the bounds');
  };
  for (const { 0: tag, 1: closing, 2: empty, index } of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/gu)) {
    elements += 1 + Math.floor(tag.length / tagUnit);
    if (closing === '/') depth -= 1;
    else if (empty === '') depth += 1;
    const piece = index - end;
    characters += piece;
    check(
      depth <= mostDepth &&
        elements <= mostElements &&
        tag.length <= longestTag &&
        piece <= longestPiece &&
        characters <= mostText,
    );
    end = index + tag.length;
  }
  check(text.length - end <= longestPiece);
}

const recordsOf = (list: unknown): Record<string, unknown>[] =>
  Array.isArray(list) ? (list as Record<string, unknown>[]) : [];

function elementOf(record: Readonly<Record<string, unknown>>): Element | null {
  for (const name in record) if (name !== ':@') return name === '#text' ? null : new Element(name, record);
  return null;
}

export const childrenOf = (node: Element | undefined, name: string): Element[] =>
  (node?.elements ?? []).filter((child) => child.name === name);
export const childOf = (node: Element | undefined, name: string): Element | undefined => node?.child(name);
export const valueOf = (node: Element | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['val'];
