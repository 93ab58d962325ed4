/** Characters of symbol fonts, which have codes of their own, as the characters that look like them. */

/** From code 0x20 on, as Adobe lists the encoding of Symbol; a blank for codes without a sign. */
const symbol = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
/** From code 0xA0 on. */
const symbolHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** Wingdings: what forms and lists are made of. */
const wingdings: Readonly<Record<number, string>> = {
  0x22: '✂', 0x28: '☎', 0x29: '✆', 0x2a: '✉', 0x36: '⌛', 0x3f: '✍', 0x41: '✌', 0x45: '☜', 0x46: '☞', 0x47: '☝',
  0x48: '☟', 0x4a: '☺', 0x4b: '😐', 0x4c: '☹', 0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x70: '◻', 0x71: '❑',
  0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x78: '☒', 0x7b: '❀', 0x80: '⓪', 0x81: '①',
  0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨', 0x8a: '⑩', 0x8c: '❶',
  0x8d: '❷', 0x8e: '❸', 0x8f: '❹', 0x90: '❺', 0x91: '❻', 0x92: '❼', 0x93: '❽', 0x94: '❾', 0x95: '❿', 0x9e: '·',
  0x9f: '•', 0xa0: '▪', 0xa1: '○', 0xa4: '◉', 0xa5: '◎', 0xa7: '▪', 0xa8: '☐', 0xab: '★', 0xac: '✶', 0xb2: '⟡',
  0xd5: '⌫', 0xd6: '⌦', 0xd8: '➢', 0xdc: '➲', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe7: '←', 0xe8: '→',
  0xe9: '↑', 0xea: '↓', 0xef: '⇦', 0xf0: '⇨', 0xf1: '⇧', 0xf2: '⇩', 0xf3: '⬄', 0xf4: '⇳', 0xfb: '✗', 0xfc: '✓',
  0xfd: '☒', 0xfe: '☑',
}; // prettier-ignore

const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x6a: '①', 0x6b: '②', 0x6c: '③',
  0x6d: '④', 0x6e: '⑤', 0x6f: '⑥', 0x70: '⑦', 0x71: '⑧', 0x72: '⑨', 0x73: '⑩', 0x97: '•', 0x98: '●', 0x99: '○',
  0xa2: '■', 0xa3: '☐',
}; // prettier-ignore

const webdings: Readonly<Record<number, string>> = {
  0x61: '✓', 0x63: '☐', 0x67: '■', 0x6e: '●', 0x72: '✗', 0x3d: '▫',
}; // prettier-ignore

/** Is this a font whose codes are no letters? */
export const isSymbolFont = (font: string): boolean => /^(?:symbol|wingdings(?: [23])?|webdings)$/iu.test(font);

/**
 * The character that a code of a symbol font shows; `null` for one that is not known. Codes stand in the private area
 * (F020 to F0FF) or from 20 to FF.
 */
export function readSymbol(font: string, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low === 0x20) return ' ';
  if (!isSymbolFont(font) || low > 0xff) return isCharacter(code) ? String.fromCodePoint(code) : null;
  const found = tables.get(font.toLowerCase())?.(low);
  return found === undefined || found === ' ' ? null : found;
}

const [signs, highSigns] = [[...symbol], [...symbolHigh]];
const tables = new Map<string, (code: number) => string | undefined>([
  ['symbol', (code) => (code < 0xa0 ? signs[code - 0x20] : highSigns[code - 0xa0])],
  ['wingdings', (code) => wingdings[code]],
  ['wingdings 2', (code) => wingdings2[code]],
  ['webdings', (code) => webdings[code]],
]);

/** Has the code a meaning of its own, outside of the private area? */
const isCharacter = (code: number): boolean =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff) && code < 0xf0000;
