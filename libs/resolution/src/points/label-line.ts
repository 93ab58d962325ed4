import type { Scheme } from '../model';
import { fromRoman } from '../text/roman';
import { numberOfLetters, printLabel } from './schemes';

/** A label at the beginning of a line. */
export interface LineLabel {
  readonly scheme: Scheme;
  /** As it would print, with ` (neu)` where the line says so. */
  readonly label: string;
  readonly number: number;
  /** What a decimal label stands below: `2` of `2.1`; else empty. */
  readonly stem: string;
  /** Offset of what follows the label. */
  readonly end: number;
  /** False where the number may as well belong to a sentence ("15 Mitglieder", "1. Quartal"). */
  readonly sure: boolean;
  /** Is written `1.`: a top point, or an item below a point that is written otherwise. */
  readonly dotted: boolean;
  /** What stands behind the number: `.`, `)`, or nothing. */
  readonly mark: '.' | ')' | '';
}

const isNew = String.raw`(?<fresh>\s*\((?:neu|NEU)\))?`;
// What goes on in small letters is a sentence about the point ("BP 01 wird erfüllt"), unless a colon or "(neu)" stands
// between.
const begins = String.raw`(?:\s*:)?(?:(?<=[:)])\s+|\s+(?=[^\p{Ll}\s])|\s*$)`;
const ends = String.raw`(?:\s+|$)`;
const shape = (source: string): RegExp => new RegExp(`^${source}`, 'u');

type Reading = Pick<LineLabel, 'scheme' | 'number'> & Partial<Pick<LineLabel, 'stem' | 'sure' | 'dotted'>>;
const counted = (scheme: Scheme, digits: string, more: Partial<Reading> = {}): Reading[] => [
  { scheme, number: Number(digits), ...more },
];

const shapes: readonly {
  readonly shape: RegExp;
  readonly read: (written: string, fresh: boolean, whole: string) => Reading[];
}[] = [
  {
    shape: shape(String.raw`(?:BP|Beschlusspunkt)\s*0*(?<written>\d{1,3})${isNew}${begins}`),
    read: (digits) => counted('01', digits, { sure: true }),
  },
  {
    shape: shape(String.raw`(?<written>0\d|[1-9]\d{1,2})${isNew}\.?${ends}`),
    read: (digits, fresh, whole) =>
      counted('01', digits, { sure: digits.startsWith('0') || fresh, dotted: /^[1-9]\d*\s*\./u.test(whole) }),
  },
  {
    shape: shape(String.raw`(?<written>\d)\.${isNew}${ends}`),
    read: (digits) => counted('01', digits, { dotted: digits !== '0' }),
  },
  {
    shape: shape(String.raw`\((?<written>\d{1,2})\)${isNew}${ends}`),
    read: (digits) => counted('(1)', digits, { sure: true }),
  },
  { shape: shape(String.raw`(?<written>\d{1,3})\)${isNew}${ends}`), read: (digits) => counted('(1)', digits) },
  { shape: shape(String.raw`\((?<written>\d{3})\)${isNew}${ends}`), read: (digits) => counted('(1)', digits) },
  {
    // 1.1 and 2.1.3; no amounts (20.000) and no years.
    shape: shape(String.raw`(?<written>[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){1,5})\.?${isNew}${ends}`),
    read: (written) => {
      const at = written.lastIndexOf('.');
      return counted('1.1', written.slice(at + 1), { stem: written.slice(0, at) });
    },
  },
  {
    shape: shape(String.raw`(?:(?<written>[a-z]{1,8})[.)]|\((?<bracketed>[a-z]{1,4})\))${isNew}${ends}`),
    read: (letters) =>
      [...smallRoman(letters), ...smallLetters(letters)].sort((a, b) => rank(a, letters) - rank(b, letters)),
  },
  {
    shape: shape(String.raw`(?<written>[A-Z]{1,8})[.)]${isNew}${ends}`),
    read: (letters) => {
      const roman = fromRoman(letters);
      return [
        ...(roman === null ? [] : [{ scheme: 'I.' as const, number: roman }]),
        ...(letters.length > 1 ? [] : [{ scheme: 'A.' as const, number: numberOfLetters(letters) }]),
      ];
    },
  },
];

function smallRoman(letters: string): Reading[] {
  const number = fromRoman(letters);
  return number === null ? [] : [{ scheme: 'i)', number }];
}

function smallLetters(letters: string): Reading[] {
  if (letters.length > 2) return [];
  const [first, second] = letters;
  const doubled: Reading[] = first === second ? [{ scheme: 'aa)', number: numberOfLetters(first ?? '') }] : [];
  return [...doubled, { scheme: 'a.', number: numberOfLetters(letters) }];
}

/** One letter is a letter before it is a numeral; of more than one, letters that count on from z are the last guess. */
const rank = ({ scheme }: Reading, letters: string): number =>
  letters.length === 1 ? (scheme === 'a.' ? 0 : 1) : scheme === 'a.' ? 2 : scheme === 'aa)' ? 0 : 1;

/** "z. B.", "i. V. m.", "u. a.": what looks like a letter of a list begins an abbreviation. */
const abbreviation = /^\p{L}\.\s\p{L}\./u;

/**
 * What the beginning of a line may be as a label, the likeliest first: `01`, `1.`, `BP 07 (neu)`, `(1)`, `1)`, `1.1`,
 * `a.`, `a)`, `(a)`, `aa)`, `i)`, `I.`, `A.`. Which of them it is, and whether it is one at all, the lines around it
 * tell (`buildTree`).
 */
export function readLabels(line: string): LineLabel[] {
  for (const { shape: form, read } of shapes) {
    const match = form.exec(line);
    if (match === null) continue;
    const [whole] = match;
    const written = match.groups?.['written'] ?? match.groups?.['bracketed'] ?? '';
    const fresh = match.groups?.['fresh'] !== undefined;
    const mark = (/[.)](?=\s*(?:\(neu\)|\(NEU\))?\s*$)/u.exec(whole.trimEnd())?.[0] ?? '') as LineLabel['mark'];
    return read(written, fresh, whole).map(({ scheme, number, stem = '', sure = false, dotted = false }) => ({
      scheme,
      label: `${scheme === '01' ? written.padStart(2, '0') : printLabel(scheme, number, stem)}${fresh ? ' (neu)' : ''}`,
      number,
      stem,
      end: whole.length,
      sure,
      dotted,
      mark,
    }));
  }
  return [];
}

/** The likeliest label at the beginning of a line; `null` when there is none. */
export const readLabel = (line: string): LineLabel | null => readLabels(line)[0] ?? null;

export const isAbbreviation = (line: string): boolean => abbreviation.test(line);

/** Behind a label: the label that it becomes ("wird b. (neu)", "wird 03"). */
export const becomesLabel =
  /^wird\s+(?:zu\s+)?(?:\(\d+\)|\d+(?:\.\d+)*\.?|(?:[a-z]|([a-z])\1|[ivxl]+|[A-Z]|[IVXL]+)[.)])(?:\s*\(neu\))?(?:\s+|$)/u;
