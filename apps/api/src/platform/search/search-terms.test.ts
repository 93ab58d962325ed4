import { searchTerms } from './search-terms';

describe('searchTerms', () => {
  it.each([
    { typed: 'Bänke Uferweg', words: ['Bänke', 'Uferweg'] },
    { typed: '1130/', words: ['1130'] },
    { typed: '„Straße“ – (Größe)!', words: ['Straße', 'Größe'] },
    { typed: 'Bürger/innen', words: ['Bürger', 'innen'] },
    { typed: 'Smart-City', words: ['Smart', 'City'] },
    { typed: 'IT‑Ausstattung', words: ['IT', 'Ausstattung'] },
    { typed: 'Dienst\u00adleister', words: ['Dienstleister'] },
    { typed: 'Schöne\u00a0Aussicht\u202f7', words: ['Schöne', 'Aussicht', '7'] },
    { typed: 'Bau\u00adleit\u00adplan', words: ['Bauleitplan'] },
    { typed: 'Haushalts\u2012satzung\u2003Kassen\u200bkredit', words: ['Haushalts', 'satzung', 'Kassenkredit'] },
    { typed: 'O\ufb03zin', words: ['Offizin'] },
    { typed: '30.06.2027 210.000', words: ['30.06.2027', '210.000'] },
    { typed: 'Stadtrat am 1. Juni 2027, Haushalt', words: ['Stadtrat', 'am', '01.06.2027', 'Haushalt'] },
    { typed: '„1.6.“', words: ['01.06.'] },
    { typed: '§ 36a Abs. 1', words: ['36a', 'Abs', '1'] },
    { typed: `O'Brien & (x | !y):* <-> "z" \\`, words: ['O', 'Brien', 'x', 'y', 'z'] },
    { typed: 'u\u0308ber', words: ['über'] },
    { typed: 'Vorlage 0120/26 Bänke', words: ['0120/26', 'Bänke'] },
    { typed: 'Drucksache 22', words: ['22'] },
    { typed: 'Drucksachen im Jahr 2026', words: ['Drucksachen', 'im', 'Jahr', '2026'] },
  ])('reads $typed as words', ({ typed, words }) => {
    expect(searchTerms(typed)).toEqual({ words, number: null });
  });

  it.each([
    '0120/26',
    '120/26',
    'V 0120/26',
    'V0120/26',
    'DS-0120/2026',
    ' 120 / 26 ',
    'Drs. 0120/26',
    '00120/26',
    'Drucksache 0120/26',
    'Vorlage Nr. 120/2026',
  ])('takes %s for the number of a paper', (typed) => {
    expect(searchTerms(typed)).toEqual({ words: ['120/26'], number: '120/26' });
  });

  it.each(['', '  ', '%', '_', '– „“', '-./', '\u0001'])('finds no word in %j', (typed) => {
    expect(searchTerms(typed)).toBeNull();
  });

  it('does not take more words than anyone means, nor longer ones', () => {
    expect(searchTerms('a '.repeat(100))?.words).toHaveLength(12);
    expect(searchTerms('a'.repeat(200))?.words[0]).toHaveLength(60);
  });
});
