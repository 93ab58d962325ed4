import fc from 'fast-check';
import { canonicalBytes, canonicalJson } from './canonical';
import { hex } from './testing/reference';

describe('canonicalJson (RFC 8785)', () => {
  it('writes the sample of section 3.2.2 as section 3.2.3 and 3.2.4 have it', () => {
    const sample: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(hex(canonicalBytes(sample))).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d' +
        '2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
    );
  });

  it('sorts members by UTF-16 code units as in section 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro',
      '\r': 'Return',
      '\ufb33': 'Dalet',
      1: 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'ö',
    };
    expect(canonicalJson(sample)).toBe(
      '{"\\r":"Return","1":"One","\u0080":"Control","ö":"ö","€":"Euro","\u{1f600}":"Emoji","\ufb33":"Dalet"}',
    );
  });

  it.each([
    { number: 0, text: '0' },
    { number: -0, text: '0' },
    { number: 5e-324, text: '5e-324' },
    { number: 1.7976931348623157e308, text: '1.7976931348623157e+308' },
    { number: 9007199254740992, text: '9007199254740992' },
    { number: 999999999999999700000, text: '999999999999999700000' },
    { number: 1e21, text: '1e+21' },
    { number: 0.000001, text: '0.000001' },
    { number: 1e-7, text: '1e-7' },
  ])('writes the number $text as in appendix B', ({ number, text }) => {
    expect(canonicalJson(number)).toBe(text);
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  it.each([
    { case: 'undefined', value: undefined },
    { case: 'a member that is undefined', value: { a: undefined } },
    { case: 'a hole in an array', value: new Array(2) },
    { case: 'a function', value: () => 1 },
    { case: 'a symbol', value: Symbol('s') },
    { case: 'a bigint', value: 1n },
    { case: 'NaN', value: Number.NaN },
    { case: 'infinity', value: [Number.POSITIVE_INFINITY] },
    { case: 'a date', value: new Date(0) },
    { case: 'a map', value: new Map() },
    { case: 'half a surrogate pair', value: 'a\ud83d' },
    { case: 'half a surrogate pair in a name', value: { '\ude00': 1 } },
    { case: 'a cycle', value: cycle },
  ])('refuses $case', ({ value }) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'not-json' }));
  });

  it('takes the same object twice, side by side', () => {
    const shared = { a: 1 };
    expect(canonicalJson([shared, { shared }])).toBe('[{"a":1},{"shared":{"a":1}}]');
  });

  it('keeps a member named __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it('reads back as the same value, and does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
