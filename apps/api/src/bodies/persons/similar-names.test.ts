import { areSimilar } from './similar-names';

const named = (name: string): { readonly givenName: string; readonly familyName: string } => {
  const [givenName = '', familyName = ''] = name.split('/');
  return { givenName, familyName };
};

describe('names that may be one person’s', () => {
  it.each([
    { one: 'Konrad/Ahrenfels', other: 'Konrad/Ahrenfels', alike: true },
    { one: 'konrad/ahrenfels', other: 'Konrad/Ahrenfels', alike: true },
    { one: 'Jörg/Müller-Weiß', other: 'Joerg/Mueller Weiss', alike: true },
    { one: 'Jürgen/Maier', other: 'Jürgen/Meier', alike: true },
    { one: 'Hans/Weber', other: 'Hans-Peter/Weber', alike: true },
    { one: 'K./Ahrenfels', other: 'Konrad/Ahrenfels', alike: true },
    { one: 'Ahrenfels/Konrad', other: 'Konrad/Ahrenfels', alike: true },
    { one: 'Zoë/Weber', other: 'Zoe/Weber', alike: true },
    { one: 'Anna/Weber', other: 'Konrad/Weber', alike: false },
    { one: 'Konrad/Ahrenfels', other: 'Konrad/Wolkenstein', alike: false },
    { one: 'Ina/Berg', other: 'Uwe/Burg', alike: false },
  ])('$one and $other: $alike', ({ one, other, alike }) => {
    expect(areSimilar(named(one), named(other))).toBe(alike);
    expect(areSimilar(named(other), named(one))).toBe(alike);
  });
});
