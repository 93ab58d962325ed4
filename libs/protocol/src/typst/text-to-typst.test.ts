import { compareVersions, parseResolution, type Point } from '@gremia/resolution';
import { textToTypst } from './text-to-typst';

const emphasise = (points: readonly Point[], word: string): Point[] =>
  points.map((point) => ({
    ...point,
    body: point.body.flatMap((node) => {
      if (node.t !== 'text' || !node.s.includes(word)) return [node];
      const [before = '', after = ''] = node.s.split(word);
      return [
        { t: 'text' as const, s: before },
        { t: 'text' as const, s: word, m: ['b' as const] },
        { t: 'text' as const, s: after },
      ];
    }),
  }));

const source = (before: readonly Point[], after: readonly Point[]): string =>
  textToTypst({
    title: 'Antrag',
    lines: [],
    heading: 'Beschlussvorschlag',
    points: null,
    marked: compareVersions(before, after),
    author: 'Fraktion',
    day: '2027-01-31',
  });

describe('the print of a marked text', () => {
  const before = parseResolution('01\nAm Ufer stehen zehn Bänke.');
  const after = parseResolution('01\nAm Ufer stehen zwölf Bänke.');

  it('sets new words bold', () => {
    const print = source(before, after);
    expect(print).toContain('strong({ "zwölf" })');
    expect(print).not.toContain('underline');
  });

  it('underlines them as well where the text has bold words of its own, and says so', () => {
    const print = source(emphasise(before, 'Ufer'), emphasise(after, 'Ufer'));
    expect(print).toContain('strong({ "Ufer" })');
    expect(print).toContain('underline(strong({ "zwölf" }))');
    expect(print).toContain('fett und unterstrichen gesetzt; was nur fett ist, hebt der Text selbst hervor.');
  });
});
