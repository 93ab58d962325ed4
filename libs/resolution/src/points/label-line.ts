import type { Scheme } from '../model';

/** A label at the beginning of a line. */
export interface LineLabel {
  readonly scheme: Scheme;
  /** As it would print, with ` (neu)` where the line says so. */
  readonly label: string;
  readonly number: number;
  /** Offset of what follows the label. */
  readonly end: number;
  /** False where the number may as well belong to a sentence ("15 Mitglieder", "1. Quartal"). */
  readonly sure: boolean;
  /** Is written `1.`: a top point, or an item below a point that is written otherwise. */
  readonly dotted: boolean;
}

const isNew = String.raw`(?:\s*\((?:neu|NEU)\))?`;
// What goes on in small letters is a sentence about the point ("BP 01 wird erfüllt"), unless a colon or "(neu)" stands
// between.
const begins = String.raw`(?:\s*:)?(?:(?<=[:)])\s+|\s+(?=[^\p{Ll}\s])|\s*$)`;
const shapes: readonly {
  readonly shape: RegExp;
  readonly scheme: Scheme;
  readonly sure: 'always' | 'padded' | 'never';
}[] = [
  {
    shape: new RegExp(String.raw`^(?:BP|Beschlusspunkt)\s*0*(\d{1,3})(${isNew})${begins}`, 'u'),
    scheme: '01',
    sure: 'always',
  },
  { shape: new RegExp(String.raw`^(0\d|[1-9]\d{1,2})(${isNew})\.?(?:\s+|$)`, 'u'), scheme: '01', sure: 'padded' },
  { shape: new RegExp(String.raw`^(\d)\.(${isNew})(?:\s+|$)`, 'u'), scheme: '01', sure: 'never' },
  { shape: new RegExp(String.raw`^\((\d{1,2})\)(${isNew})(?:\s+|$)`, 'u'), scheme: '(1)', sure: 'always' },
  { shape: new RegExp(String.raw`^(\d{1,3})\)(${isNew})(?:\s+|$)`, 'u'), scheme: '(1)', sure: 'never' },
  { shape: new RegExp(String.raw`^\((\d{3})\)(${isNew})(?:\s+|$)`, 'u'), scheme: '(1)', sure: 'never' },
  { shape: new RegExp(String.raw`^([a-z]{1,2})[.)](${isNew})(?:\s+|$)`, 'u'), scheme: 'a.', sure: 'never' },
];

/**
 * Reads `01`, `1.`, `BP 07 (neu)`, `(1)`, `1)`, `a.`, `a)` or `aa.` at the beginning of a line; `null` when there is
 * none.
 */
export function readLabel(line: string): LineLabel | null {
  for (const { shape, scheme, sure } of shapes) {
    const match = shape.exec(line);
    if (match === null) continue;
    const [whole, digits = '', suffix = ''] = match;
    const fresh = suffix.trim() === '' ? '' : ' (neu)';
    return {
      scheme,
      label: `${scheme === '01' ? digits.padStart(2, '0') : scheme === '(1)' ? `(${digits})` : `${digits}.`}${fresh}`,
      number: scheme === 'a.' ? numberOfLetters(digits) : Number(digits),
      end: whole.length,
      sure: sure === 'always' || (sure === 'padded' && (digits.startsWith('0') || fresh !== '')),
      dotted: scheme === '01' && /^[1-9]\d*\s*\./u.test(whole),
    };
  }
  return null;
}

/** The place of `a` to `z`, `aa`, `ab` in the alphabet, as `printLabel` counts. */
const numberOfLetters = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);
