import type { Mark } from '../model';
import type { Run } from '../read/rich';
import { readFormula } from './formulas';
import { readRunStyle, type RunStyle, type Styles } from './styles';
import { isSymbolFont, readSymbol } from '../text/symbols';
import { childOf, childrenOf, valueOf, type Element } from './xml';

/** What a reader of runs needs to know of the document, and where it puts what is no running text. */
export interface RunContext {
  readonly styles: Styles;
  /** Takes what is no part of the running text, with its kind in words: `Bild`. */
  readonly unread: (kind: string, words: string) => void;
  /** Takes a text box, and whatever else has paragraphs of its own inside of a paragraph. */
  readonly readBox: (box: Element) => void;
}

interface Place extends RunContext {
  /** `void`: was put in and taken out again, and is in neither text. */
  readonly change: Run['change'] | 'void';
  readonly raised: boolean;
}

/** The runs of a paragraph's content. What is not known is looked into, since text may stand in it. */
export function readRuns(content: readonly Element[], context: RunContext): Run[] {
  const runs: Run[] = [];
  readInline(content, { ...context, change: 'none', raised: false }, runs);
  return runs;
}

/** Properties, and codes of fields, which are no text. */
const wordless = /^(?:\w+Pr|\w+PrChange|instrText|delInstrText|fldData)$/u;

function readInline(elements: readonly Element[], place: Place, runs: Run[]): void {
  for (const element of elements) {
    switch (element.name) {
      case 'r':
        readRun(element, place, runs);
        break;
      case 'ins':
      case 'moveTo':
        readInline(element.elements, { ...place, change: place.change === 'none' ? 'inserted' : place.change }, runs);
        break;
      case 'del':
      case 'moveFrom':
        readInline(element.elements, { ...place, change: place.change === 'inserted' ? 'void' : 'deleted' }, runs);
        break;
      case 'AlternateContent':
        readInline(chooseBranch(element), place, runs);
        break;
      case 'ruby':
        readInline(childOf(element, 'rubyBase')?.elements ?? [], place, runs);
        place.unread('Lesehilfe', textBelow(childOf(element, 'rt')));
        break;
      case 'oMath':
        readFormula(element.elements, (text, raised) => add(text, {}, { ...place, raised }, runs));
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        readDrawing(element, place);
        break;
      case 'txbxContent':
        place.readBox(element);
        break;
      default:
        if (!wordless.test(element.name)) readInline(element.elements, place, runs);
    }
  }
}

function readRun(element: Element, place: Place, runs: Run[]): void {
  const properties = childOf(element, 'rPr');
  const style: RunStyle = { ...place.styles.run(valueOf(properties, 'rStyle')), ...readRunStyle(properties) };
  readPieces(element.elements, style, place, runs);
}

function readPieces(elements: readonly Element[], style: RunStyle, place: Place, runs: Run[]): void {
  for (const element of elements) {
    const text = textOf(element, style, place);
    if (text !== null) add(text, style, place, runs);
    else if (element.name === 'AlternateContent') readPieces(chooseBranch(element), style, place, runs);
    else readInline([element], place, runs);
  }
}

/** What an element in a run says; `null` for one that has to be looked into. */
function textOf(element: Element, style: RunStyle, place: Place): string | null {
  switch (element.name) {
    case 't':
    case 'delText':
      return readLetters(element.text, style.font ?? '', place);
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00AD';
    case 'sym':
    case 'symEx':
      return readSign(element.attributes['font'] ?? '', Number.parseInt(element.attributes['char'] ?? '', 16), place);
    case 'fldChar':
      return readFormField(childOf(element, 'ffData'));
    default:
      return null;
  }
}

/** Stands for a sign that is not known, so that its place can be seen. */
const unknownSign = '\uFFFD';

function readSign(font: string, code: number, { unread }: Place): string {
  const known = Number.isNaN(code) ? null : readSymbol(font, code);
  if (known === null) unread('Zeichen', `${font} ${Number.isNaN(code) ? '?' : code.toString(16).toUpperCase()}`);
  return known ?? unknownSign;
}

/** Letters of a symbol font, and codes of the private area that such fonts use, are signs. */
function readLetters(text: string, font: string, place: Place): string {
  if (!isSymbolFont(font)) return /[\uF020-\uF0FF]/u.test(text) ? readLetters(text, 'Symbol', place) : text;
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x20 ? letter : readSign(font, code, place);
    })
    .join('');
}

/** A box to tick or a choice of an old form, as it was filled in. */
function readFormField(data: Element | undefined): string {
  const box = childOf(data, 'checkBox');
  if (box !== undefined) {
    const mark = childOf(box, 'checked') ?? childOf(box, 'default');
    return mark !== undefined && !/^(?:0|false|off)$/u.test(mark.attributes['val'] ?? '') ? '☒' : '☐';
  }
  const list = childOf(data, 'ddList');
  const entries = childrenOf(list, 'listEntry').map(({ attributes }) => attributes['val'] ?? '');
  return entries[Number(valueOf(list, 'result') ?? valueOf(list, 'default') ?? 0)] ?? '';
}

function add(text: string, style: RunStyle, { change, raised, unread }: Place, runs: Run[]): void {
  if (text === '') return;
  if (change === 'void') return unread('Eingefügt und wieder gestrichen', text);
  if (style.hidden === true) return unread('Verborgener Text', text);
  const marks: Mark[] = [
    ...(style.bold === true ? (['b'] as const) : []),
    ...(style.italic === true ? (['i'] as const) : []),
    ...(style.underlined === true ? (['u'] as const) : []),
    ...(style.superscript === true || raised ? (['sup'] as const) : []),
  ];
  const last = runs.at(-1);
  const struck = style.struck === true;
  const isSame =
    last !== undefined && last.struck === struck && last.change === change && last.marks.join() === marks.join();
  if (isSame) runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push({ text, marks, struck, change });
}

/** Word writes some things twice, for itself and for older programs; the first that says something is taken. */
export function chooseBranch(alternate: Element): readonly Element[] {
  const branches = alternate.elements.filter(({ name }) => name === 'Choice' || name === 'Fallback');
  const chosen = branches.find((branch) => saysSomething(branch)) ?? branches[0];
  return chosen?.elements ?? [];
}

const saysSomething = (element: Element): boolean =>
  element.elements.some((child) => /^(?:t|delText|sym|txbxContent|pic)$/u.test(child.name) || saysSomething(child));

/** Text boxes are read, pictures and diagrams named. */
function readDrawing(drawing: Element, place: Place): void {
  let found = false;
  const search = (element: Element): void => {
    for (const child of element.elements) {
      if (child.name === 'AlternateContent') for (const branch of chooseBranch(child)) search(branch);
      else if (child.name === 'txbxContent') {
        found = true;
        place.readBox(child);
      } else if (child.name === 't' && child.text.trim() !== '') {
        found = true;
        place.unread('Grafik', child.text);
      } else search(child);
    }
  };
  search(drawing);
  if (found || drawing.elements.length === 0) return;
  const described = describe(drawing);
  place.unread('Bild', described);
}

/** The alternative text of a picture. */
function describe(element: Element): string {
  for (const child of element.elements) {
    const { descr, alt, title } = child.attributes;
    const own = /^(?:docPr|shape|imagedata)$/u.test(child.name) ? (descr ?? alt ?? title ?? '') : '';
    const words = own.trim() === '' ? describe(child) : own;
    if (words !== '') return words;
  }
  return '';
}

/** All text below an element, whatever it is in. */
function textBelow(element: Element | undefined): string {
  if (element === undefined) return '';
  return element.elements
    .map((child) => (child.name === 't' ? child.text : child.name === 'p' ? `${textBelow(child)} ` : textBelow(child)))
    .join('');
}
