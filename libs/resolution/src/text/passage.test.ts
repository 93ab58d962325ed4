import fc from 'fast-check';
import { findPassage, passageOf, type Passage } from './passage';

const TEXT =
  'Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt. Dem Bauausschuss wird im 3. Quartal 2027 berichtet. ' +
  'Zwischen Wehr und Stadtpark werden zehn Bäume gepflanzt.';
const marked = (words: string, text = TEXT): Passage => {
  const start = text.indexOf(words);
  return passageOf(text, { start, end: start + words.length });
};
const foundIn = (text: string, passage: Passage): string | null => {
  const span = findPassage(text, passage);
  return span === null ? null : text.slice(span.start, span.end);
};

describe('findPassage', () => {
  it.each([
    ['the same text', TEXT, 'zehn Bänke'],
    ['a sentence put before it', `Die Stadt handelt. ${TEXT}`, 'zehn Bänke'],
    ['its sentence moved to the end', `${TEXT.slice(61)} ${TEXT.slice(0, 60)}`, 'zehn Bänke'],
    ['a word changed within it', TEXT.replace('zehn Bänke', 'zwölf Bänke'), 'zwölf Bänke'],
    ['words put into it', TEXT.replace('zehn Bänke', 'zehn neue Bänke'), 'zehn neue Bänke'],
    [
      'words put into it, and the next sentence changed',
      TEXT.replace('zehn', 'zehn neue').replace('Dem', 'Einem'),
      'zehn neue Bänke',
    ],
    ['everything around it changed', 'Nur zehn Bänke.', null],
    ['its sentence struck', TEXT.slice(61), null],
    ['another sentence in its place', TEXT.replace('zehn Bänke', 'drei Lampen'), null],
    ['an empty text', '', null],
  ])('%s', (_, text, expected) => {
    expect(foundIn(text, marked('zehn Bänke'))).toBe(expected);
  });

  it('finds a long passage wherever it stands', () => {
    const words = 'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.';
    expect(foundIn(`Neu. ${words}`, marked(words))).toBe(words);
  });

  it('takes the place whose surroundings agree, not the first one', () => {
    const second = TEXT.lastIndexOf('zehn');
    const passage = passageOf(TEXT, { start: second, end: second + 4 });
    expect(findPassage(`Zuvor zehn. ${TEXT}`, passage)?.start).toBe(second + 12);
  });

  it('finds every passage in its own text where it stood', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', 'zehn ', '.', 'ä')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, one, two) => {
        const [start = 0, end = 0] = [one % (whole.length + 1), two % (whole.length + 1)].sort((a, b) => a - b);
        fc.pre(end > start);
        expect(findPassage(whole, passageOf(whole, { start, end }))).toEqual({ start, end });
      }),
    );
  });

  it('never answers a span outside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (old, text, one, two) => {
        const [start = 0, end = 0] = [one % (old.length + 1), two % (old.length + 1)].sort((a, b) => a - b);
        const span = findPassage(text, passageOf(old, { start, end }));
        if (span !== null) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
      }),
    );
  });
});
