import { searchTerms } from './search-terms';

describe('searchTerms', () => {
  it.each([
    { typed: 'Bänke Uferweg', every: `'Bänke':* & 'Uferweg':*` },
    { typed: '1130/25', every: `'1130/25':*` },
    { typed: '1130/', every: `'1130':*` },
    { typed: '„Straße“ – (Größe)!', every: `'Straße':* & 'Größe':*` },
    { typed: 'Bürger/innen', every: `'Bürger':* & 'innen':*` },
    { typed: 'Smart-City', every: `'Smart':* & 'City':*` },
    { typed: '30.06.2027 210.000', every: `'30.06.2027':* & '210.000':*` },
    { typed: '§ 36a Abs. 1', every: `'36a':* & 'Abs':* & '1'` },
    { typed: `O'Brien & (x | !y):* <-> "z" \\`, every: `'O' & 'Brien':* & 'x' & 'y' & 'z'` },
    { typed: 'u\u0308ber', every: `'über':*` },
  ])('reads $typed as words', ({ typed, every }) => {
    expect(searchTerms(typed)?.every).toBe(every);
  });

  it('asks for one of the words as well, and for each in the middle of another', () => {
    expect(searchTerms('Weg 7')).toEqual({ every: `'Weg':* & '7'`, some: `'Weg':* | '7'`, patterns: ['%Weg%', '%7%'] });
  });

  it.each(['', '  ', '%', '_', '– „“', '-./', '\u0001'])('finds no word in %j', (typed) => {
    expect(searchTerms(typed)).toBeNull();
  });

  it('does not take more words than anyone means', () => {
    expect(searchTerms('a '.repeat(100))?.patterns).toHaveLength(12);
  });
});
