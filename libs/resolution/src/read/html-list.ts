import { printLabel } from '../points/labels';
import type { Scheme } from '../model';
import { attribute, hasAttribute, textContent, type HtmlElement } from './html-tree';
import { styleText } from './html-style';

/** A list whose items are being read; `step` is -1 where it counts down. */
export interface HtmlList {
  readonly scheme: Scheme | null;
  readonly step: 1 | -1;
  next: number;
}

/** `<ol>` counts in its own way and from its own start; `<ul>` and lists without a marker have no labels. */
export function readList(element: HtmlElement, depth: number): HtmlList {
  const css = styleText(element);
  const isCounted = element.tagName === 'ol' && !/list-style[\w-]*\s*:[^;]*none/u.test(css);
  const isReversed = hasAttribute(element, 'reversed');
  const items = element.childNodes.filter((node) => node.nodeName === 'li').length;
  const start = Number.parseInt(attribute(element, 'start'), 10);
  return {
    scheme: isCounted ? schemeOf(attribute(element, 'type'), css, depth) : null,
    step: isReversed ? -1 : 1,
    next: Number.isNaN(start) ? (isReversed ? items : 1) : start,
  };
}

function schemeOf(type: string, css: string, depth: number): Scheme {
  if (type === 'A' || /upper-(?:alpha|latin)/u.test(css)) return 'A.';
  if (type === 'a' || /lower-(?:alpha|latin)/u.test(css)) return 'a.';
  if (type === 'I' || /upper-roman/u.test(css)) return 'I.';
  if (type === 'i' || /lower-roman/u.test(css)) return 'i)';
  return depth > 0 ? '(1)' : '01';
}

/** The label of the next item, with the blank behind it. */
export function nextLabel(list: HtmlList, item: HtmlElement): string {
  const own = Number.parseInt(attribute(item, 'value'), 10);
  const number = Number.isNaN(own) ? list.next : own;
  list.next = number + list.step;
  if (list.scheme === null || number < 1 || /list-style[\w-]*\s*:[^;]*none/u.test(styleText(item))) return '';
  return `${printLabel(list.scheme, number)} `;
}

/** In lists of a word processor a paragraph holds its label; the level is that of the list. */
export function levelOfWordList(element: HtmlElement): number | null {
  const level = /mso-list\s*:\s*[\w-]+\s+level(\d+)/u.exec(styleText(element))?.[1];
  return level === undefined ? null : Math.min(Number(level), 9) - 1;
}

export const isWordLabel = (element: HtmlElement): boolean => /mso-list\s*:\s*ignore/u.test(styleText(element));

/** The label that a word processor wrote before a paragraph; a bullet, whatever letter it is made of, is none. */
export function readWordLabel(element: HtmlElement): string {
  const label = textContent(element).trim();
  return /[\p{L}\p{N}][.)\]:]|\p{N}/u.test(label) ? `${label} ` : '';
}
