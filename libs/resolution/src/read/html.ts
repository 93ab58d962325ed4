import { isSymbolFont, readSymbol } from '../text/symbols';
import { isWordLabel, levelOfWordList, nextLabel, readList, readWordLabel, type HtmlList } from './html-list';
import { enter, isHidden, kindBeside, plainStyle, type HtmlStyle } from './html-style';
import { readHtmlTable } from './html-table';
import {
  attribute,
  hasAttribute,
  isElement,
  parseHtml,
  textContent,
  type HtmlElement,
  type HtmlNode,
} from './html-tree';
import { joinRuns, textOfParagraph, type RichParagraph, type Run } from './rich';

export interface HtmlReading {
  readonly paragraphs: readonly RichParagraph[];
  /** What is no part of the running text, with its kind before it: notes, pictures, what is not shown. */
  readonly unread: readonly string[];
}

const blocks =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|nav|ol|p|pre|section|summary|ul)$/u;
const wordless =
  /^(?:script|style|head|title|template|iframe|object|noscript|audio|video|canvas|datalist|annotation|rp)$/u;

/** What holds the text that is being read: an item of a list, or a point of our own pages. */
interface Holder {
  readonly isPoint: boolean;
  hasText: boolean;
}

interface Place {
  readonly style: HtmlStyle;
  readonly list: HtmlList | null;
  /** In columns. */
  readonly indent: number;
  readonly holder: Holder | null;
}

/**
 * Reads HTML as it is pasted from a word processor or a browser: paragraphs, lists (numbered ones get their labels),
 * tables, bold, italics, underline, superscript,
 * strike, `<ins>` and `<del>`. Nothing of it is ever shown as HTML again; scripts, styles and comments are left out.
 *
 * @throws ResolutionError `too-large` beyond the bounds of `parseHtml`
 */
export function readHtml(html: string): HtmlReading {
  const unread: string[] = [];
  const paragraphs = new HtmlReader(unread).read(parseHtml(html), {
    style: plainStyle,
    list: null,
    indent: 0,
    holder: null,
  });
  return { paragraphs, unread: [...new Set(unread)] };
}

/** Walks the tree and gathers runs until a block ends. */
class HtmlReader {
  private readonly paragraphs: RichParagraph[] = [];
  private runs: Run[] = [];

  constructor(private readonly unread: string[]) {}

  read(nodes: readonly HtmlNode[], place: Place): RichParagraph[] {
    for (const node of nodes) this.visit(node, place);
    this.flush(place);
    return this.paragraphs;
  }

  private visit(node: HtmlNode, place: Place): void {
    if (node.nodeName === '#text' && 'value' in node) this.write(node.value, place.style);
    if (!isElement(node) || wordless.test(node.tagName)) return;
    const beside = isHidden(node) ? 'Verborgener Text' : node.tagName === 'svg' ? 'Grafik' : kindBeside(node);
    if (beside !== null) this.note(beside, textContent(node));
    else if (isWordLabel(node)) this.label(readWordLabel(node));
    // Words for those who hear our own pages; they say what is struck and new.
    else if (attribute(node, 'class') === 'visually-hidden') return;
    else this.open(node, place);
  }

  private open(element: HtmlElement, place: Place): void {
    switch (element.tagName) {
      case 'br':
        return this.write('\u2028', place.style);
      case 'img':
        return this.note('Bild', attribute(element, 'alt'));
      case 'input':
        return this.write(readBox(element), place.style);
      case 'table':
        return this.table(element, place);
      case 'q':
        this.write('„', place.style);
        this.children(element, place);
        return this.write('“', place.style);
      case 'option':
        if (hasAttribute(element, 'selected')) this.children(element, place);
        return;
      default:
        return this.children(element, place);
    }
  }

  private children(element: HtmlElement, place: Place): void {
    const inner = this.enter(element, place);
    const isBlock = blocks.test(element.tagName);
    if (isBlock) this.flush(place);
    if (element.tagName === 'li' && place.list !== null) this.label(nextLabel(place.list, element));
    for (const child of element.childNodes) this.visit(child, inner);
    if (isBlock) this.flush(inner);
  }

  private enter(element: HtmlElement, place: Place): Place {
    const style = enter(place.style, element);
    if (element.tagName === 'ol' || element.tagName === 'ul') {
      const indent = place.list === null ? place.indent : place.indent + 4;
      return { ...place, style, indent, list: readList(element, place.list === null ? 0 : 1) };
    }
    if (element.tagName === 'li') return { ...place, style, holder: { isPoint: false, hasText: false } };
    const level = levelOfWordList(element);
    if (level !== null) return { ...place, style, indent: level * 4 };
    const depth = Number(attribute(element, 'data-depth') || Number.NaN);
    if (attribute(element, 'class') !== 'point' || !(depth >= 0 && depth < 10)) return { ...place, style };
    return { ...place, style, indent: depth * 4, holder: { isPoint: true, hasText: false } };
  }

  private label(text: string): void {
    if (text !== '') this.runs.push({ text, marks: [], struck: false, change: 'none' });
  }

  private write(text: string, { marks, struck, change, keepsBreaks, font }: HtmlStyle): void {
    if (text === '') return;
    const kept = keepsBreaks ? text.replace(/\r\n?|\n/gu, '\u2028') : text;
    this.runs.push({ text: isSymbolFont(font) ? this.signs(kept, font) : kept, marks, struck, change });
  }

  private signs(text: string, font: string): string {
    return [...text]
      .map((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        if (/\s/u.test(sign)) return sign;
        const known = readSymbol(font, code);
        if (known === null) this.note('Zeichen', `${font} ${code.toString(16).toUpperCase()}`);
        return known ?? '\uFFFD';
      })
      .join('');
  }

  private table(element: HtmlElement, place: Place): void {
    this.flush(place);
    for (const child of element.childNodes.filter(isElement))
      if (child.tagName === 'caption') this.children(child, place);
    const inner: Place = { ...place, style: enter(place.style, element), list: null, holder: null };
    const table = readHtmlTable(element, (cell) => this.cell(cell, { ...inner, style: enter(inner.style, cell) }));
    const paragraph: RichParagraph = {
      runs: [],
      indent: place.indent,
      table,
      ...(place.holder?.hasText === true ? { continues: true } : {}),
    };
    if (textOfParagraph(paragraph).trim() !== '') this.paragraphs.push(paragraph);
  }

  /** The paragraphs of a cell one after the other. */
  private cell(cell: HtmlElement, place: Place): Run[] {
    const inside = new HtmlReader(this.unread).read(cell.childNodes, place);
    return joinRuns(
      inside
        .flatMap(({ runs, table }) => (table === undefined ? [runs] : table.rows.flatMap(({ cells }) => cells)))
        .filter((runs) => runs.length > 0)
        .flatMap((runs, index) => [...(index === 0 ? [] : [{ ...runs[0], text: ' ' } as Run]), ...runs]),
    );
  }

  private flush({ indent, holder }: Place): void {
    const runs = joinRuns(collapse(withoutGlyph(this.runs)));
    this.runs = [];
    if (!runs.some((run) => run.text.trim() !== '')) return;
    const continues = holder?.isPoint === true && holder.hasText;
    this.paragraphs.push({ runs, indent, ...(continues ? { continues } : {}), keepsLines: holder?.isPoint === true });
    if (holder !== null) holder.hasText = true;
  }

  private note(kind: string, words: string): void {
    const said = words.replace(/\s+/gu, ' ').trim();
    if (said !== '' || kind === 'Bild') this.unread.push(said === '' ? kind : `${kind}: ${said}`);
  }
}

function readBox(input: HtmlElement): string {
  if (!/^(?:checkbox|radio)$/iu.test(attribute(input, 'type'))) return '';
  return hasAttribute(input, 'checked') ? '☒' : '☐';
}

/** A bullet that somebody typed, or a word processor wrote. */
function withoutGlyph(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  return runs.map((run, index) => {
    if (index !== first || !/^\s*[•▪‣◦·]/u.test(run.text)) return run;
    const rest = runs
      .slice(index + 1)
      .map(({ text }) => text)
      .join('');
    const isGlyph = /^\s*[•▪‣◦·](?:\s|$)/u.test(run.text) && (run.text.trim().length > 1 || /^\s/u.test(rest));
    return isGlyph ? { ...run, text: run.text.replace(/^\s*[•▪‣◦·]\s*/u, '') } : run;
  });
}

/** White space as a browser shows it; forced breaks become newlines. */
function collapse(runs: readonly Run[]): Run[] {
  let ended = true;
  return runs.map((run) => {
    let text = run.text.replace(/[\t\n\r ]+/gu, ' ').replace(/ ?\u2028 ?/gu, '\n');
    if (ended) text = text.replace(/^ /u, '');
    if (text !== '') ended = /[ \n]$/u.test(text);
    return { ...run, text };
  });
}
