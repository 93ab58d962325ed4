import { isDeeperThan, JsonDepth } from './json-depth';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('the depth of a JSON text', () => {
  it.each([
    { case: 'lists', text: '[[[]]]', deepest: 3 },
    { case: 'objects and lists', text: '{"a":[{"b":1}]}', deepest: 3 },
    { case: 'brackets inside of text', text: '{"a":"[[[[{{"}', deepest: 1 },
    { case: 'a quote inside of text', text: '["\\"[[[[", []]', deepest: 2 },
    { case: 'a backslash at the end of a text', text: '["\\\\", [[]]]', deepest: 3 },
    { case: 'many beside each other', text: `[${'[],'.repeat(500)}[]]`, deepest: 2 },
  ])('of $case is $deepest, in one piece and byte by byte', ({ text, deepest }) => {
    expect([isDeeperThan(text, deepest - 1), isDeeperThan(text, deepest)]).toEqual([true, false]);
    for (const [most, exceeded] of [
      [deepest - 1, true],
      [deepest, false],
    ] as const) {
      const depth = new JsonDepth(most);
      expect([...bytes(text)].some((byte) => depth.exceededBy(Uint8Array.of(byte)))).toBe(exceeded);
    }
  });
});
