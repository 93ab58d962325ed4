import { compareTexts } from './compare-texts';

const many = (piece: string, count: number): string => piece.repeat(count);
const reads = (before: string, after: string): void => {
  const segments = compareTexts(before, after);
  expect(
    segments
      .filter((segment) => segment.op !== 'delete')
      .map((segment) => segment.text)
      .join(''),
  ).toBe(after);
  expect(
    segments
      .filter((segment) => segment.op !== 'insert')
      .map((segment) => segment.text)
      .join('')
      .replace(/\s/gu, ''),
  ).toBe(before.replace(/\s/gu, ''));
};

/**
 * Texts that are made to be slow. A search without bounds takes minutes for them, so the runner's time limit is the
 * check.
 */
describe('compareTexts stays bounded', () => {
  it.each([
    { case: 'nothing in common', before: many('alt wort ', 25_000), after: many('neu text ', 25_000) },
    {
      case: 'the same few words in another order',
      before: many('a b c d e ', 10_000),
      after: many('e d c b a ', 10_000),
    },
    { case: 'one word again and again', before: many('a ', 50_000), after: many('a ', 49_000) },
    { case: 'what looks like addresses', before: many('ab.', 30_000), after: many('ab.', 29_999) },
    { case: 'one endless word', before: many('x', 300_000), after: many('x', 300_001) },
    { case: 'only punctuation', before: many('.,;', 20_000), after: many(';,.', 20_000) },
    {
      case: 'sentences that all changed',
      before: Array.from({ length: 3000 }, (_, index) => `Der Punkt ${index} gilt.`).join(' '),
      after: Array.from({ length: 3000 }, (_, index) => `Der Punkt ${index + 7} gilt nicht.`).join(' '),
    },
  ])('$case', ({ before, after }) => reads(before, after));
});
