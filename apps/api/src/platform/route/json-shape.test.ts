import { boundBroken, JsonShape, type JsonBounds } from './json-shape';

const WIDE: JsonBounds = { depth: 1_000, values: 10_000, names: 1_000 };
const long = (text: string): string => text.padEnd(10_000);

function expectBound(bound: keyof JsonBounds, text: string, least: number): void {
  for (const [most, broken] of [
    [least - 1, bound],
    [least, null],
  ] as const) {
    const bounds = { ...WIDE, [bound]: most };
    expect(new JsonShape(bounds).exceededBy(Buffer.from(text))).toBe(broken);
    expect(boundBroken(long(text), bounds)).toBe(broken);
    const byteByByte = new JsonShape(bounds);
    const said = [...Buffer.from(text)].map((byte) => byteByByte.exceededBy(Uint8Array.of(byte)));
    expect(said.find((beyond) => beyond !== null) ?? null).toBe(broken);
  }
}

describe('the shape of a JSON text', () => {
  it.each([
    { case: 'lists', text: '[[[]]]', deepest: 3 },
    { case: 'objects and lists', text: '{"a":[{"b":1}]}', deepest: 3 },
    { case: 'brackets inside of text', text: '{"a":"[[[[{{"}', deepest: 1 },
    { case: 'a quote inside of text', text: '["\\"[[[[", []]', deepest: 2 },
    { case: 'a backslash at the end of a text', text: '["\\\\", [[]]]', deepest: 3 },
    { case: 'brackets at the end of a long text', text: `["${'x'.repeat(9_000)}[[[", [[]]]`, deepest: 3 },
    { case: 'a quote far inside of text', text: `["${'x'.repeat(9_000)}\\"[[[[", []]`, deepest: 2 },
    { case: 'a backslash at the end of a long text', text: `["${'x'.repeat(130)}\\\\", [[]]]`, deepest: 3 },
    { case: 'a text full of escapes', text: `["${'\\n\\\\\\"'.repeat(3_000)}[[[", []]`, deepest: 2 },
    { case: 'many beside each other', text: `[${'[],'.repeat(500)}[]]`, deepest: 2 },
  ])('has the depth of $case: $deepest', ({ text, deepest }) => expectBound('depth', text, deepest));

  it.each([
    { case: 'empty lists', text: '[[],[],[]]', values: 6 },
    { case: 'members of objects', text: '[{"a":1,"b":2},{"a":1,"b":2}]', values: 6 },
    { case: 'commas inside of text', text: '["a,b,c","d,e\\",f"]', values: 2 },
  ])('has at most as many values as $case: $values', ({ text, values }) => expectBound('values', text, values));

  it.each([
    { case: 'the same ones again', text: '[{"a":1,"b":2},{"a":1,"b":2}]', names: 2 },
    { case: 'texts that are no names', text: '{"a":"b:c","d":["e","f"]}', names: 2 },
    { case: 'ones that differ in the order of their letters', text: '{"ab":1,"ba":2,"aab":3,"baa":4}', names: 4 },
    { case: 'a quote in a name', text: '{"a\\"":1,"a":2}', names: 2 },
    { case: 'white space before the colon', text: '{"a" : 1, "b"\n:2}', names: 2 },
    { case: 'none', text: '{"":1,"a":2}', names: 2 },
    { case: 'long ones', text: `{"${'x'.repeat(60)}":1,"${'x'.repeat(60)}":2}`, names: 2 },
  ])('has as many names as $case: $names', ({ text, names }) => expectBound('names', text, names));

  it('reads a long text alike wherever it is cut', () => {
    const text = Buffer.from(`{"${'x'.repeat(200)}\\"${'y'.repeat(400)}":["a\\\\",[{"b":[]}]]}`);
    const bounds: JsonBounds = { depth: 5, values: 6, names: 2 };
    for (let cut = 0; cut <= text.length; cut += 1) {
      const shape = new JsonShape(bounds);
      expect([shape.exceededBy(text.subarray(0, cut)), shape.exceededBy(text.subarray(cut))]).toEqual([null, null]);
      const narrow = new JsonShape({ ...bounds, depth: 4 });
      expect([narrow.exceededBy(text.subarray(0, cut)), narrow.exceededBy(text.subarray(cut))]).toContain('depth');
    }
  });

  it('tells a hundred thousand names from each other', () => {
    const members = Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`);
    const shape = new JsonShape({ ...WIDE, values: Infinity, names: 99_900 });
    expect(shape.exceededBy(Buffer.from(`{${members.join(',')}}`))).toBe('names');
  });
});
