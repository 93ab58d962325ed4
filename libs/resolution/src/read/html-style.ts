import type { Mark } from '../model';
import { attribute, hasAttribute, type HtmlElement } from './html-tree';
import type { Run } from './rich';

/** How text looks at one place, with all that the elements around it say. */
export interface HtmlStyle {
  readonly marks: readonly Mark[];
  readonly struck: boolean;
  readonly change: Run['change'];
  readonly keepsBreaks: boolean;
  readonly font: string;
}

export const plainStyle: HtmlStyle = { marks: [], struck: false, change: 'none', keepsBreaks: false, font: '' };

export const styleText = (element: HtmlElement): string => attribute(element, 'style').toLowerCase();

const byTag: Readonly<Record<string, Mark>> = { b: 'b', strong: 'b', i: 'i', em: 'i', u: 'u', sup: 'sup' };
const byCss: readonly (readonly [RegExp, Mark])[] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/u, 'b'],
  [/font-style\s*:\s*italic/u, 'i'],
  [/text-decoration[\w-]*\s*:[^;]*underline/u, 'u'],
  [/vertical-align\s*:\s*super/u, 'sup'],
];

/** The style inside of an element. */
export function enter(outer: HtmlStyle, element: HtmlElement): HtmlStyle {
  const { tagName } = element;
  const css = styleText(element);
  const own = byTag[tagName];
  const marks = new Set([...outer.marks, ...(own === undefined ? [] : [own])]);
  for (const [shape, mark] of byCss) if (shape.test(css)) marks.add(mark);
  if (/font-weight\s*:\s*(?:normal|400)/u.test(css)) marks.delete('b');
  if (/font-style\s*:\s*normal/u.test(css)) marks.delete('i');
  const font = /font-family\s*:\s*["']?([^;,"']+)/u.exec(css)?.[1] ?? attribute(element, 'face');
  return {
    marks: [...marks],
    struck: outer.struck || /^(?:s|strike)$/u.test(tagName) || /text-decoration[\w-]*\s*:[^;]*line-through/u.test(css),
    change: tagName === 'ins' ? 'inserted' : tagName === 'del' ? 'deleted' : outer.change,
    keepsBreaks: outer.keepsBreaks || tagName === 'pre' || /white-space\s*:\s*pre/u.test(css),
    font: font.trim() === '' ? outer.font : font.trim(),
  };
}

/** Is the element not shown? */
export const isHidden = (element: HtmlElement): boolean =>
  hasAttribute(element, 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/u.test(styleText(element));

/** What a word processor puts beside the text, by the words it is named with: a footnote, a comment. */
export function kindBeside(element: HtmlElement): string | null {
  const part = /mso-element\s*:\s*(footnote|endnote|comment|header|footer)\b(?!-)/u.exec(styleText(element))?.[1];
  const note = /^sd(footnote|endnote)\d/u.exec(attribute(element, 'id'))?.[1];
  return kinds[part ?? note ?? ''] ?? null;
}

const kinds: Readonly<Record<string, string>> = {
  footnote: 'Fußnote',
  endnote: 'Endnote',
  comment: 'Kommentar',
  header: 'Kopfzeile',
  footer: 'Fußzeile',
};
