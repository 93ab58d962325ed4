import { fromRoman } from '../text/roman';
import { readLabels } from './label-line';
import { numberOfLetters } from './schemes';

const beginMarks =
  /^[\s*_(]*(?:Beschluss|Beschlusstext|Beschlusswortlaut|Beschlussvorschlag|Beschlussvorschlag der Verwaltung|Der Beschluss(?:wortlaut|text|vorschlag)\b.*|Der (?:Stadtrat|Gemeinderat|Kreistag) (?:beschließt|möge beschließen)):?[*_\s]*$/su;
const endMarks =
  /^[\s*_]*(?:Begründung|Sachverhalt|Anlagenverzeichnis|Anlagen|Stellungnahme|Datum, Unterschrift)\s*:?[*_\s]*$/u;

/** Does the line announce a resolution ("Beschlussvorschlag:")? */
export const announcesResolution = (line: string): boolean => beginMarks.test(line);
/** Does the line begin what follows a resolution ("Begründung:")? */
export const endsResolution = (line: string): boolean => endMarks.test(line);
const isHeading = (line: string): boolean => announcesResolution(line) || endsResolution(line);

/** Does the line begin a paragraph of its own, whatever the line before it? */
export function beginsParagraph(line: string): boolean {
  const labels = readLabels(line);
  // Two letters and a stop are as well the end of a sentence ("an.", "ca.").
  const isLetter = labels.some(({ scheme, number }) => scheme === 'a.' && number <= 26);
  return labels[0]?.sure === true || isLetter || /^\d{1,3}\.?$/u.test(line) || isHeading(line);
}

const bullet = /^(?:[-–•▪‣◦]|\u00B7)\s+(?=\S)/u;
/** What the sentence before a number asks for: "des Beschlusspunktes 01", "§ 4". */
const asksForNumber =
  /(?:^|\s|\()(?:BP|Beschlusspunkt(?:e[ns]?|es)?|Punkt(?:e[ns]?|es)?|Nr\.|Nrn\.|Nummer|Ziffer|Abs\.|Absatz|Satz|Artikel|Art\.|§§?|Drucksache)$/u;
const countedDay =
  /^\d{1,3}\.\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr)\b/u;
/** A line at least so long may have been broken by a page. */
const pageLine = 40;

/**
 * Which of these lines begin a paragraph of their own: headings and what follows them, labels, the numbers of a list
 * ("1.", "2.") and bullets.
 */
export function paragraphStarts(lines: readonly string[]): boolean[] {
  const counted = countedLines(lines);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    // A remark in brackets belongs to the heading: "(Streichungen durchgestrichen)".
    if (before === undefined || (isHeading(before) && !line.startsWith('('))) return true;
    if (beginsParagraph(line)) return !(asksForNumber.test(before) && /^\d/u.test(line));
    const isItem =
      bullet.test(line) && (bullet.test(before) || bullet.test(lines[index + 1] ?? '') || /[:;,.]$/u.test(before));
    return counted.has(index) || isItem;
  });
}

/** What a line counts: a kind of label, and the number that it has reached. */
interface Counter {
  readonly kind: string;
  readonly number: number;
  /** The item that it stands below: `1.2` is below the first of the numbers. */
  readonly below?: { readonly kind: string; readonly number: number };
}

const counters: readonly {
  readonly shape: RegExp;
  readonly read: (written: string, rest: string) => Counter | null;
}[] = [
  { shape: /^(\d{1,3})[.)]\s+\S/u, read: (digits) => ({ kind: '1', number: Number(digits) }) },
  {
    shape: /^((?:\d{1,3}\.)+)([1-9]\d{0,2})\.?\s+\S/u,
    read: (stem, digits) => {
      const [last = '', ...above] = stem.split('.').slice(0, -1).reverse();
      const kind = above.length === 0 ? '1' : `${above.reverse().join('.')}.`;
      return { kind: stem, number: Number(digits), below: { kind, number: Number(last) } };
    },
  },
  { shape: /^\(?([ivxlcdm]+)[.)]\s+\S/u, read: (letters) => numeral('i', letters) },
  { shape: /^([IVXLCDM]+)[.)]\s+\S/u, read: (letters) => numeral('I', letters) },
  { shape: /^([A-Z])[.)]\s+\S/u, read: (letter) => ({ kind: 'A', number: numberOfLetters(letter) }) },
  { shape: /^\(([a-z])\)\s+\S/u, read: (letter) => ({ kind: '(a)', number: numberOfLetters(letter) }) },
  {
    shape: /^\(?([a-z])\1[.)]\s+\S/u,
    read: (letter) => ({ kind: 'aa', number: numberOfLetters(letter) }),
  },
  {
    shape: /^(\d{1,3})\s?([a-z])[.)]\s+\S/u,
    read: (digits, letter) => ({ kind: `${digits}a`, number: numberOfLetters(letter) }),
  },
  {
    shape: /^(§|Art\.|Artikel|Nr\.|Nummer|Ziff\.|Ziffer|Punkt|TOP|Anlage|Abs\.|Absatz)\s?(\d{1,3})[.:)]?\s+\S/u,
    read: (kind, digits) => ({ kind, number: Number(digits) }),
  },
];

function numeral(kind: string, letters: string): Counter | null {
  const number = fromRoman(letters);
  return number === null ? null : { kind, number };
}

/** Might the line be an item of a list, if others count on from it? */
export const looksCounted = (line: string): boolean => countersOf(line).length > 0;

const countersOf = (line: string): Counter[] =>
  counters.flatMap(({ shape, read }) => {
    const match = shape.exec(line);
    const found = match === null ? null : read(match[1] ?? '', match[2] ?? '');
    return found === null ? [] : [found];
  });

interface OpenList {
  reached: number;
  pending: number | null;
}

/** So many lists of one kind are open at once. */
const mostOpen = 8;

/**
 * The lines that count on from each other ("1.", "2." or "3)", "4)" or "1.1", "1.2" or "§ 3", "§ 4"). A number that
 * only the line break put at its place does not.
 */
function countedLines(lines: readonly string[]): Set<number> {
  const counted = new Set<number>();
  // The lists of every kind that are open, the innermost last: the number that was reached, and the line that nothing
  // has followed yet.
  const open = new Map<string, OpenList[]>();
  const add = (list: OpenList, index: number): void => {
    if (list.pending !== null) counted.add(list.pending);
    counted.add(index);
  };
  lines.forEach((line, index) => {
    if (countedDay.test(line)) return;
    const before = lines[index - 1] ?? '';
    const isEnded = /[.:;,!?]$/u.test(before);
    const runsOn = before.length >= pageLine && !isEnded;
    for (const { kind, number, below } of countersOf(line)) {
      const lists = open.get(kind) ?? [];
      open.set(kind, lists);
      const reached = (wanted: number): number => lists.findLastIndex((list) => list.reached === wanted);
      const next = runsOn ? -1 : reached(number - 1);
      // One number may be left out.
      const at = next === -1 && isEnded && number > 2 ? reached(number - 2) : next;
      const list = lists[at];
      const parent = number !== 1 || runsOn ? undefined : open.get(below?.kind ?? '')?.at(-1);
      if (list !== undefined) {
        lists.length = at + 1;
        add(list, index);
        lists[at] = { reached: number, pending: null };
      } else if (parent?.reached === below?.number && parent !== undefined) {
        add(parent, index);
        parent.pending = null;
        lists.push({ reached: 1, pending: null });
      } else if (number === 1 || !runsOn) {
        // A list may begin in the middle of a sentence; whether it is one shows at its second item, or at a colon.
        const isAnnounced = number === 1 && before.endsWith(':');
        if (isAnnounced) counted.add(index);
        lists.push({ reached: number, pending: isAnnounced ? null : index });
      }
      lists.splice(0, lists.length - mostOpen);
    }
  });
  return counted;
}

/** A paragraph without its bullet. */
export const withoutBullet = (text: string): string => text.replace(bullet, '');
