import type { Scheme } from '../model';
import { toRoman } from '../text/roman';

/**
 * The label of the n-th point (from 1) of a scheme. Letters go on with aa, ab after z, doubled ones with aaa). `stem`
 * is what a decimal label is printed below: `2` of `2.1`.
 */
export function printLabel(scheme: Scheme, number: number, stem = ''): string {
  switch (scheme) {
    case 'none':
      return '';
    case '01':
      return String(number).padStart(2, '0');
    case '(1)':
      return `(${number})`;
    case '1.1':
      return stem === '' ? String(number) : `${stem}.${number}`;
    case 'i)':
      return `${toRoman(number).toLowerCase()})`;
    case 'I.':
      return `${toRoman(number)}.`;
    case 'A.':
      return `${letters(number).toUpperCase()}.`;
    case 'aa)':
      return `${letters(((number - 1) % 26) + 1).repeat(2 + Math.floor((number - 1) / 26))})`;
    case 'a.':
      return `${letters(number)}.`;
  }
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(97 + ((number - 1) % 26));
}

/** The place of `a` to `z`, `aa`, `ab` in the alphabet, as `printLabel` counts. */
export const numberOfLetters = (text: string): number =>
  [...text.toLowerCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);

/** What decimal labels below a point with this label begin with: `2` below `02` and `(2)`, `2.1` below `2.1`. */
export function stemBelow(scheme: Scheme, number: number, stem: string, above: string): string {
  if (scheme === '1.1') return printLabel(scheme, number, stem);
  return scheme === '01' || scheme === '(1)' ? String(number) : above;
}

/** How far the points of one scheme have been counted among siblings. */
export interface Count {
  readonly number: number;
  readonly stem: string;
}

/** The number of a point after `before` siblings of its scheme; a point may say where its list begins. */
export function countOn(
  point: { readonly start?: number; readonly stem?: string },
  before: Count | undefined,
  above: string,
): Count {
  const inherited = point.start === undefined ? before?.stem : undefined;
  return { number: point.start ?? (before?.number ?? 0) + 1, stem: point.stem ?? inherited ?? above };
}

/**
 * What a point has to say of its number to be printed as it was, given how far its siblings have been counted: nothing
 * where the position says it.
 */
export function startOf(
  printed: Count,
  scheme: Scheme,
  before: Count | undefined,
  above: string,
): { start?: number; stem?: string } {
  const expected = countOn({}, before, above);
  const isOther = scheme === '1.1' && printed.stem !== expected.stem;
  if (printed.number === expected.number && !isOther) return {};
  return { start: printed.number, ...(scheme === '1.1' && printed.stem !== above ? { stem: printed.stem } : {}) };
}
