import { proposedLogins } from './propose-login';

describe('a login that is proposed', () => {
  it.each([
    {
      givenName: 'Konrad',
      familyName: 'Ahrenfels',
      first: ['ahrenfels', 'k.ahrenfels', 'konrad.ahrenfels', 'ahrenfels2'],
    },
    {
      givenName: 'Jörg',
      familyName: 'Müller-Weiß',
      first: ['mueller-weiss', 'j.mueller-weiss', 'joerg.mueller-weiss'],
    },
    { givenName: 'Zoë', familyName: 'von der Ähre', first: ['von-der-aehre', 'z.von-der-aehre'] },
    { givenName: 'Łukasz', familyName: 'Dąbrowski', first: ['dabrowski', 'l.dabrowski', 'lukasz.dabrowski'] },
    { givenName: '', familyName: 'Li', first: ['li', 'li2'] },
    { givenName: 'A', familyName: '李', first: [] },
  ])('for $givenName $familyName', ({ givenName, familyName, first }) => {
    expect(proposedLogins({ givenName, familyName }).slice(0, first.length || 1)).toEqual(first);
  });
});
