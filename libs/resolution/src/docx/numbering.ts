import type { Run } from '../read/rich';
import { printLabel } from '../points/labels';
import { toRoman } from '../text/roman';
import { remember } from './remember';
import { childOf, childrenOf, valueOf, type Element } from './xml';
import type { ListPlace } from './styles';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

interface FoundLevel {
  readonly template: string;
  readonly level: Level;
}

const longestLabel = 100;

/** Counts the paragraphs of a document as a word processor does. */
export interface Numbering {
  /**
   * The label of the next paragraph at this place (`1.`, `a)`), the empty string for a bullet. A struck paragraph has
   * the number that it had and counts no more, a new one has the number that it gets.
   */
  next(place: ListPlace, change: Run['change']): string;
}

/** Reads the lists of a document; without a part every place has an empty label. */
export function readNumbering(root: Element | null): Numbering {
  const templates = new Map(
    childrenOf(root ?? undefined, 'abstractNum').map((element) => [element.attributes['abstractNumId'] ?? '', element]),
  );
  const lists = new Map(
    childrenOf(root ?? undefined, 'num').map((element) => [element.attributes['numId'] ?? '', element]),
  );
  // Numbers that were reached with all changes accepted, and with all rejected.
  const counters = new Map<string, number[]>();
  const oldCounters = new Map<string, number[]>();
  const findLevel = (list: string, level: number): FoundLevel | null => {
    const element = lists.get(list);
    const template = valueOf(element, 'abstractNumId') ?? '';
    const override = childrenOf(element, 'lvlOverride').find((each) => each.attributes['ilvl'] === String(level));
    const own =
      childOf(override, 'lvl') ??
      childrenOf(templates.get(template), 'lvl').find((each) => each.attributes['ilvl'] === String(level));
    if (own === undefined) return null;
    const start = readStart(valueOf(override, 'startOverride') ?? valueOf(own, 'start') ?? '1');
    return {
      template: override === undefined ? template : `list ${list}`,
      level: {
        start,
        format: valueOf(own, 'numFmt') ?? 'decimal',
        text: (valueOf(own, 'lvlText') ?? '').slice(0, longestLabel),
      },
    };
  };
  const levelsOf = remember((list: string) => remember((level: number) => findLevel(list, level)));
  const levelOf = (list: string, level: number): FoundLevel | null => levelsOf(list)(level);
  return {
    next({ list, level }, change) {
      const found = levelOf(list, level);
      if (found === null || !Number.isInteger(level) || level < 0 || level > 8) return '';
      const old = change === 'inserted' ? null : count(oldCounters, found, level);
      const counts = (change === 'deleted' ? null : count(counters, found, level)) ?? old ?? [];
      if (found.level.format === 'bullet' || found.level.format === 'none') return '';
      return found.level.text.replace(/%(\d)/gu, (_, digit: string) => {
        const other = levelOf(list, Number(digit) - 1)?.level;
        return other === undefined ? '' : printNumber(other.format, counts[Number(digit) - 1] ?? other.start);
      });
    },
  };
}

/** Counts on at a level; what is below it begins anew. */
function count(counters: Map<string, number[]>, { template, level: { start } }: FoundLevel, level: number): number[] {
  const counts = counters.get(template) ?? [];
  counters.set(template, counts);
  counts[level] = (counts[level] ?? start - 1) + 1;
  counts.length = level + 1;
  return counts;
}

/** The largest number that a list may begin with (ECMA-376). */
const largestStart = 32_767;

const readStart = (value: string): number => (/^\d{1,5}$/u.test(value) ? Math.min(Number(value), largestStart) : 1);

function printNumber(format: string, number: number): string {
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format === 'lowerLetter' || format === 'upperLetter') {
    // Word doubles the letters after z (bb is the 28th); here they count on, as labels do.
    const letter = printLabel('a.', Math.max(number, 1)).replace('.', '');
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (format === 'lowerRoman' || format === 'upperRoman')
    return format === 'lowerRoman' ? toRoman(number).toLowerCase() : toRoman(number);
  return String(number);
}
