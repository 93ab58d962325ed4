import fc from 'fast-check';
import {
  applyOperations,
  deriveOperations,
  hashInput,
  mergeUnits,
  parseResolution,
  printResolution,
  rebaseAmendment,
  relateUnits,
  reviewRebase,
} from '../index';
import type { AmendmentText, Point, RebaseReview } from '../index';
import { edits, texts } from '../testing/texts';

const BENCHES = 'Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.';
const REPORT = 'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.';
const ARMS = 'Zwei der Bänke erhalten Armlehnen.';
const LIST = 'Bedacht werden:\n(1) das Wehr,\n(2) der Stadtpark.';

const text = (...bodies: readonly string[]): Point[] =>
  parseResolution(bodies.map((body, index) => `0${index + 1}\n${body}`).join('\n\n'));
const amendment = (base: readonly Point[], edited: readonly Point[]): AmendmentText => ({
  id: 'ä',
  no: '1131/25',
  ...deriveOperations(base, edited, { amendmentId: 'ä' }),
});
const outcomes = ({ units }: RebaseReview): (readonly [string, string])[] =>
  units.map(({ label, outcome }) => [label, outcome]);
const read = (points: readonly Point[]): string => printResolution(points).replace(/\s+/gu, ' ').trim();

describe('reviewRebase', () => {
  const base = text(BENCHES, REPORT, LIST);

  it.each([
    {
      case: 'a change elsewhere',
      next: text(BENCHES, 'Dem Rat wird berichtet.', LIST),
      edited: text(BENCHES.replace('zehn', 'zwölf'), REPORT, LIST),
      is: 'moved',
    },
    {
      case: 'other words in the same place',
      next: text(BENCHES.replace('zehn', 'neun'), REPORT, LIST),
      edited: text(BENCHES.replace('zehn', 'zwölf'), REPORT, LIST),
      is: 'lost',
    },
    {
      case: 'the very same words',
      next: text(BENCHES.replace('zehn', 'zwölf'), REPORT, LIST),
      edited: text(BENCHES.replace('zehn', 'zwölf'), REPORT, LIST),
      is: 'contained',
    },
    { case: 'a point struck by both', next: text(BENCHES, LIST), edited: text(BENCHES, LIST), is: 'contained' },
    {
      case: 'a point struck by the version, changed by the amendment',
      next: text(BENCHES, LIST),
      edited: text(BENCHES, REPORT.replace('3.', '4.'), LIST),
      is: 'lost',
    },
    {
      case: 'a point struck, below which the version adds',
      next: text(BENCHES, REPORT, `${LIST.slice(0, -1)},\n(3) die Schule.`),
      edited: text(BENCHES, REPORT),
      is: 'lost',
    },
    {
      case: 'the same new point',
      next: text(BENCHES, REPORT, LIST, ARMS),
      edited: text(BENCHES, REPORT, LIST, ARMS),
      is: 'contained',
    },
    {
      case: 'another new point',
      next: text(BENCHES, REPORT, LIST, 'Die Presse wird unterrichtet.'),
      edited: text(BENCHES, REPORT, LIST, ARMS),
      is: 'moved',
    },
  ])('$case: $is', ({ next, edited, is }) => {
    const review = reviewRebase(base, amendment(base, edited), next);
    expect(review.units.map(({ outcome }) => outcome)).toEqual([is]);
    expect(rebaseAmendment(base, amendment(base, edited), next).lost.length > 0).toBe(is !== 'moved');
  });

  it('begins with the new version and what moved along, and shows each point three times', () => {
    const edited = text(BENCHES.replace('zehn', 'zwölf'), REPORT.replace('3.', '4.'), LIST, ARMS);
    const next = text(BENCHES.replace('zehn', 'neun'), REPORT, LIST);
    const review = reviewRebase(base, amendment(base, edited), next);
    expect(outcomes(review)).toEqual([
      ['BP 01', 'lost'],
      ['BP 02', 'moved'],
      ['BP 04 (neu)', 'moved'],
    ]);
    expect(read(review.edited)).toBe(
      read(text(BENCHES.replace('zehn', 'neun'), REPORT.replace('3.', '4.'), LIST, ARMS)),
    );
    const [first, , third] = review.units;
    expect(
      first?.version[0]?.segments.filter(({ op }) => op !== 'equal').map(({ text: words }) => words.trim()),
    ).toEqual(['zehn', 'neun']);
    expect(
      first?.amendment[0]?.segments.filter(({ op }) => op !== 'equal').map(({ text: words }) => words.trim()),
    ).toEqual(['zehn', 'zwölf']);
    expect([third?.version, third?.amendment.map(({ change }) => change)]).toEqual([[], ['inserted']]);
  });

  it('leaves no unit out, and keeps the text of the new version where nothing moved along', () => {
    fc.assert(
      fc.property(
        texts.chain((start) => fc.tuple(fc.constant(start), edits(start, 'a'), edits(start, 'b'))),
        ([start, changed, next]) => {
          const made = amendment(start, changed);
          const review = reviewRebase(start, made, next);
          expect(review.units.map(({ id }) => id)).toEqual(made.units.map(({ id }) => id));
          if (review.units.every(({ outcome }) => outcome !== 'moved'))
            expect(hashInput(review.edited)).toBe(hashInput(next));
        },
      ),
    );
  });

  it('never gives an amendment that cannot be applied to the new version', () => {
    fc.assert(
      fc.property(
        texts.chain((start) => fc.tuple(fc.constant(start), edits(start, 'a'), edits(start, 'b'))),
        ([start, changed, next]) => {
          const { amendment: moved } = rebaseAmendment(start, amendment(start, changed), next);
          expect(() => applyOperations(next, moved.ops)).not.toThrow();
        },
      ),
    );
  });
});

describe('an amendment made for an earlier version', () => {
  const next = text(BENCHES.replace('30.06.2027', '31.12.2027'), REPORT);
  const base = text(BENCHES, REPORT);
  // An insertion guards no words: on the new version it would stand at the wrong place and nobody would know.
  const inserting: AmendmentText = {
    ...amendment(base, text(BENCHES.replace('zehn', 'zehn bequeme'), REPORT)),
    outdated: true,
  };
  const ids = inserting.units.map(({ id }) => id);

  it('is held back by the merge, which says why', () => {
    const { points, heldBack, conflicts } = mergeUnits(next, [inserting], ids);
    expect([points, heldBack, conflicts.map(({ kind, blocking }) => [kind, blocking])]).toEqual([
      next,
      ids,
      [['base-changed', true]],
    ]);
  });

  it('is compared with no other', () => {
    const other = { ...amendment(next, text(BENCHES, REPORT)), id: 'b' };
    expect(relateUnits(next, [inserting, other])).toEqual([]);
  });
});
