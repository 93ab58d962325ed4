import fc from 'fast-check';
import type { Segment } from '../model';
import { compareTexts } from './compare-texts';
import cases from './council-cases.json';

/** `[-struck-]{+new+}` as one text or the other. */
const side = (marked: string, keep: 'old' | 'new'): string =>
  marked.replace(/\[-(.*?)-\](?!\])|\{\+(.*?)\+\}/gsu, (_, struck?: string, fresh?: string) =>
    keep === 'old' ? (struck ?? '') : (fresh ?? ''),
  );

/** White space has no place of its own in a marking. */
const canonical = (marked: string): string => marked.replace(/\s+/gu, '');

const shown = (segments: readonly Segment[]): string =>
  segments
    .map(({ op, text }) =>
      op === 'equal' || text.trim() === '' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('compareTexts marks as a clerk would', () => {
  it.each(cases)('$case', ({ marked, old }) => {
    const segments = compareTexts(old ?? side(marked, 'old'), side(marked, 'new'));
    expect(canonical(shown(segments))).toBe(canonical(marked));
    const after = segments.flatMap(({ op, text }) => (op === 'delete' ? [] : [text]));
    expect(after.join('')).toBe(side(marked, 'new'));
  });

  const schemes: readonly ((number: number) => string)[] = [
    (number) => String(number).padStart(2, '0'),
    (number) => `BP ${String(number).padStart(2, '0')}`,
    (number) => `(${number})`,
    (number) => `${number}.`,
    (number) => `2.${number}`,
    (number) => `${String.fromCodePoint(96 + number)})`,
  ];
  const sentences = ['Die Halle', 'Das Bad', 'Der Weg', 'Die Schule', 'Der Markt', 'Die Brücke', 'Der Steg', 'Das Amt'];

  it('marks a point that comes or goes as a whole, and every number behind it', () => {
    const point = fc.record({
      size: fc.integer({ min: 2, max: 7 }),
      place: fc.nat(6),
      label: fc.constantFrom(...schemes),
      first: fc.integer({ min: 1, max: 9 }),
      gap: fc.constantFrom('\n', '\n\n'),
    });
    fc.assert(
      fc.property(point, ({ size, place: wanted, label, first, gap }) => {
        const place = Math.min(wanted, size - 1);
        const bodies = sentences.slice(0, size).map((words, index) => `${words} wird ${index + 20}-mal geprüft.`);
        const numbered = (list: readonly string[]): string =>
          list.map((body, index) => `${label(first + index)} ${body}`).join(gap);
        const less = bodies.filter((_, index) => index !== place);
        const come = compareTexts(numbered(less), numbered(bodies));
        const own = `${label(first + place)} ${bodies[place] ?? ''}`;
        expect(come.flatMap(({ op, text }) => (op === 'insert' ? [text.trim()] : []))).toEqual(
          expect.arrayContaining([own]),
        );
        expect(come.filter(({ op }) => op === 'delete')).toHaveLength(size - 1 - place);
        const gone = compareTexts(numbered(bodies), numbered(less));
        const struck = gone.flatMap(({ op, text }) => (op === 'delete' ? [text.trim()] : []));
        expect(struck.some((text) => text.startsWith(own))).toBe(true);
        expect(gone.filter(({ op }) => op === 'insert')).toHaveLength(size - 1 - place);
      }),
    );
  });
});
