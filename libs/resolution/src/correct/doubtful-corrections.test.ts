import { parseResolution } from '../points/parse';
import { doubtfulCorrections } from './doubtful-corrections';

const BEFORE = [
  '01\nDer Oberbürgemeister wird beauftragt, bis zum 30.06.2027 nach § 36a ThürKO zwölf Bänke für 5.000 Euro ' +
    'aufzustellen.',
  '02\nDie Drucksache 1130/25 kann vertagt werden. Der Bauausschuss wird im Januar unterrichtet.',
];
const text = (...bodies: readonly string[]) => parseResolution(bodies.join('\n\n'), { idPrefix: 'p' });
const doubts = (change: (text: string) => string) =>
  doubtfulCorrections(text(...BEFORE), text(...BEFORE.map(change))).map(
    ({ kind, point, before, after }) => `${kind} ${point}: ${before} → ${after}`,
  );

describe('doubtfulCorrections', () => {
  it.each([
    { case: 'a missing letter', from: 'Oberbürgemeister', to: 'Oberbürgermeister' },
    { case: 'a word torn in two', from: 'Bauausschuss', to: 'Bau ausschuss' },
    { case: 'swapped letters', from: 'unterrichtet', to: 'unterirchtet' },
    { case: 'swapped letters of a short word', from: 'Bänke', to: 'Bäkne' },
    { case: 'ss and ß', from: 'Bauausschuss', to: 'Bauausschuß' },
    { case: 'a comma', from: 'beauftragt,', to: 'beauftragt' },
    { case: 'an article', from: 'Die Drucksache', to: 'Der Drucksache' },
    { case: 'a word of grammar that was missing', from: 'aufzustellen', to: 'so aufzustellen' },
    { case: 'capitals', from: 'Bänke', to: 'bänke' },
    { case: 'nothing', from: 'Bänke', to: 'Bänke' },
  ])('lets $case pass', ({ from, to }) => {
    expect(doubts((body) => body.replace(from, to))).toEqual([]);
  });

  it.each([
    { case: 'a date', from: '30.06.2027', to: '31.06.2027', doubt: 'number BP 01: 30.06.2027 → 31.06.2027' },
    { case: 'an amount', from: '5.000 Euro', to: '50.000 Euro', doubt: 'number BP 01: 5.000 → 50.000' },
    { case: 'a unit', from: 'Euro', to: 'Prozent', doubt: 'number BP 01: Euro → Prozent' },
    { case: 'a paragraph', from: '§ 36a', to: '§ 36', doubt: 'number BP 01: § 36a → § 36' },
    { case: 'a paper number', from: '1130/25', to: '1131/25', doubt: 'number BP 02: 1130/25 → 1131/25' },
    { case: 'a number in letters', from: 'zwölf', to: 'elf', doubt: 'number BP 01: zwölf → elf' },
    { case: 'a month', from: 'Januar', to: 'Februar', doubt: 'number BP 02: Januar → Februar' },
    { case: 'a denial put in', from: 'kann vertagt', to: 'kann nicht vertagt', doubt: 'binding BP 02:  → nicht' },
    { case: 'an obligation', from: 'kann', to: 'muss', doubt: 'binding BP 02: kann → muss' },
    { case: 'another word', from: 'Bänke', to: 'Stühle', doubt: 'word BP 01: Bänke → Stühle' },
    { case: 'a word put in', from: 'zwölf', to: 'zwölf hölzerne', doubt: 'word BP 01:  → hölzerne' },
    { case: 'the opposite', from: 'vertagt', to: 'unvertagt', doubt: 'word BP 02: vertagt → unvertagt' },
    {
      case: 'a sentence struck',
      from: ' Der Bauausschuss wird im Januar unterrichtet.',
      to: '',
      doubt: 'passage BP 02: Der Bauausschuss wird im Januar unterrichtet. → ',
    },
  ])('names $case', ({ from, to, doubt }) => {
    expect(doubts((body) => body.replace(from, to))).toEqual([doubt]);
  });

  it('names a point that comes, goes or is numbered otherwise, once', () => {
    const kinds = (after: readonly string[]) =>
      doubtfulCorrections(text(...BEFORE), text(...after)).map(({ kind, point }) => `${kind} ${point}`);
    expect(kinds([...BEFORE, '03\nDer Stadtrat dankt.'])).toEqual(['point BP 03']);
    expect(kinds(BEFORE.slice(1).map((body) => body.replace('02', '01')))).toEqual(['point BP 01']);
    const [first, second] = text(...BEFORE);
    if (first === undefined || second === undefined) throw new Error('no points');
    expect(
      doubtfulCorrections([first, second], [first, { ...second, scheme: 'none' as const }]).map(({ kind }) => kind),
    ).toEqual(['point']);
    expect(doubtfulCorrections([first, second], [second, first]).map(({ kind }) => kind)).toEqual(['point']);
  });

  it('does not choke on a hostile word', () => {
    const long = 'einsechs'.repeat(20_000);
    expect(doubts((body) => body.replace('Bänke', long))).toHaveLength(1);
  });
});
