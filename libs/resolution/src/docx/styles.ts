import { remember } from './remember';
import { childOf, childrenOf, valueOf, type Element } from './xml';

/** What a run's properties say; `undefined` says nothing. */
export interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
  readonly struck?: boolean;
  readonly superscript?: boolean;
  /** Is not shown and not printed. */
  readonly hidden?: boolean;
  readonly font?: string;
}

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface Styles {
  /** The properties that a character style gives, its ancestors' included. */
  run(id: string | undefined): RunStyle;
  /** The list that a paragraph style puts a paragraph in. */
  list(id: string | undefined): ListPlace | null;
}

/** A style and those it is based on; a circle ends where it began. */
const mostAncestors = 30;

/** Reads the styles of a document; without a part there are none. */
export function readStyles(root: Element | null): Styles {
  const styles = new Map(
    childrenOf(root ?? undefined, 'style').map((style) => [style.attributes['styleId'] ?? '', style]),
  );
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = [];
    for (let next = id; next !== undefined && found.length < mostAncestors;) {
      const style = styles.get(next);
      if (style === undefined || found.includes(style)) break;
      found.push(style);
      next = valueOf(style, 'basedOn');
    }
    return found;
  };
  const run = (id: string | undefined): RunStyle =>
    chain(id).reduceRight<RunStyle>((sum, style) => ({ ...sum, ...readRunStyle(childOf(style, 'rPr')) }), {});
  const list = (id: string | undefined): ListPlace | null =>
    chain(id)
      .map((style) => readListPlace(childOf(style, 'pPr')))
      .find((place) => place !== null) ?? null;
  return { run: remember(run), list: remember(list) };
}

/** The properties of a run, `w:val="0"` meaning the opposite. */
export function readRunStyle(properties: Element | undefined): RunStyle {
  const style: { -readonly [Key in keyof RunStyle]: RunStyle[Key] } = {};
  const toggle = (name: string): boolean | undefined => {
    const element = childOf(properties, name);
    return element === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(element.attributes['val'] ?? '');
  };
  const strikes = [toggle('strike'), toggle('dstrike')].filter((value) => value !== undefined);
  if (toggle('b') !== undefined) style.bold = toggle('b') ?? false;
  if (toggle('i') !== undefined) style.italic = toggle('i') ?? false;
  if (toggle('u') !== undefined) style.underlined = toggle('u') ?? false;
  if (toggle('vanish') !== undefined) style.hidden = toggle('vanish') ?? false;
  const fonts = childOf(properties, 'rFonts')?.attributes;
  const font = fonts?.['ascii'] ?? fonts?.['hAnsi'];
  if (font !== undefined) style.font = font;
  if (strikes.length > 0) style.struck = strikes.includes(true);
  if (childOf(properties, 'vertAlign') !== undefined)
    style.superscript = valueOf(properties, 'vertAlign') === 'superscript';
  return style;
}

/** The list that a paragraph's own properties put it in. */
export function readListPlace(properties: Element | undefined): ListPlace | null {
  const place = childOf(properties, 'numPr');
  const list = valueOf(place, 'numId');
  return list === undefined ? null : { list, level: Number(valueOf(place, 'ilvl') ?? 0) };
}
