import { spellingsOf, withDays } from './days';

describe('withDays', () => {
  it.each([
    '1. Dezember 2026',
    '01. Dezember 2026',
    '1.Dezember 2026',
    '1 Dezember 2026',
    '1. dezember 2026',
    '1. Dez. 2026',
    '1. Dez 26',
    'Dienstag, 1. Dezember 2026',
    'Dienstag, den 1. Dezember 2026',
    'Di., 01.12.2026',
    'Di 1.12.26',
    '1.12.2026',
    '01.12.26',
    '1. 12. 2026',
    '2026-12-01',
  ])('reads %s as one day', (typed) => {
    expect(withDays(typed)).toBe('01.12.2026');
  });

  it.each([
    { typed: 'Stadtrat 1.12.2026 Haushalt', read: 'Stadtrat 01.12.2026 Haushalt' },
    { typed: '1.12.', read: '01.12.' },
    { typed: '1. Dezember', read: '01.12.' },
    { typed: '3. Mrz. 2026', read: '03.03.2026' },
    { typed: '3. Maerz 2026', read: '03.03.2026' },
    { typed: '3. Jänner 1998', read: '03.01.1998' },
    { typed: '31.12.98', read: '31.12.1998' },
    { typed: '29. Februar 2028', read: '29.02.2028' },
    { typed: '24. Juni 2026 und 1. Juli 2026', read: '24.06.2026 und 01.07.2026' },
  ])('reads $typed as $read', ({ typed, read }) => {
    expect(withDays(typed)).toBe(read);
  });

  it.each([
    'Dezember 2026',
    '31.02.2026',
    '29. Februar 2027',
    '1.13.2026',
    '0.12.2026',
    '210.000',
    '1.234.567',
    '0120/26',
    'Drucksache 22',
    'Mittwoch',
    '§ 36a Abs. 1',
  ])('leaves %s as it is', (typed) => {
    expect(withDays(typed)).toBe(typed);
  });
});

describe('spellingsOf', () => {
  it('writes a day as texts do', () => {
    const spellings = spellingsOf('01.12.2026');
    expect(spellings).toEqual(
      expect.arrayContaining(['01.12.2026', '1.12.2026', '01.12.26', '1.12.26', '1. Dezember 2026']),
    );
    expect(spellingsOf('01.12.')).toEqual(expect.arrayContaining(['01.12.', '1.12.', '1. Dezember']));
  });

  it.each(['1.12', '2026', 'Dezember', '0120/26'])('knows that %s is no day', (word) => {
    expect(spellingsOf(word)).toEqual([]);
  });
});
