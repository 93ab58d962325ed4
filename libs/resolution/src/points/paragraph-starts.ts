import { readLabel } from './label-line';

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
  const label = readLabel(line);
  // Two letters and a stop are as well the end of a sentence ("an.", "ca.").
  const isLetter = label?.scheme === 'a.' && label.number <= 26;
  return label?.sure === true || isLetter || /^\d{1,3}\.?$/u.test(line) || isHeading(line);
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

/**
 * The lines that count "1.", "2." (or "1)", "2)") at least up to two. A number that only the line break put at its
 * place does not.
 */
function countedLines(lines: readonly string[]): Set<number> {
  const counted = new Set<number>();
  const open = new OpenLists();
  lines.forEach((line, index) => {
    const number = Number(/^(\d{1,3})[.)]\s+\S/u.exec(line)?.[1] ?? 0);
    const before = lines[index - 1] ?? '';
    const runsOn = before.length >= pageLine && !/[.:;,!?]$/u.test(before);
    if (number === 0 || countedDay.test(line)) return;
    // A list may begin in the middle of a sentence; whether it is one shows at its second item.
    if (number === 1) open.begin(index);
    else if (!runsOn) for (const line of open.goOn(number, index)) counted.add(line);
  });
  return counted;
}

/** The lists that are open in a text, the innermost last. */
class OpenLists {
  /** The number that each reached, and the line of a "1." that nothing has followed yet. */
  private readonly lists: { reached: number; pending: number | null }[] = [];
  /** Their places in `lists` by the number that they reached. */
  private readonly places = new Map<number, number[]>();

  begin(line: number): void {
    this.put(1, line);
  }

  /** Goes on with the innermost list that has reached the number before, and ends those in it. Gives its new lines. */
  goOn(number: number, line: number): number[] {
    const at = this.places.get(number - 1)?.at(-1);
    if (at === undefined) return [];
    let pending: number | null = null;
    while (this.lists.length > at) {
      const last = this.lists.pop();
      pending = last?.pending ?? null;
      this.places.get(last?.reached ?? 0)?.pop();
    }
    this.put(number, null);
    return pending === null ? [line] : [pending, line];
  }

  private put(reached: number, pending: number | null): void {
    const places = this.places.get(reached);
    if (places === undefined) this.places.set(reached, [this.lists.length]);
    else places.push(this.lists.length);
    this.lists.push({ reached, pending });
  }
}

/** A paragraph without its bullet. */
export const withoutBullet = (text: string): string => text.replace(bullet, '');
