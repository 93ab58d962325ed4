import { de } from './de';
import { en } from './en';

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

function keysOf(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [path.replace(PLURAL, '')];
  return Object.entries(node).flatMap(([key, child]) => keysOf(child, path === '' ? key : `${path}.${key}`));
}

function textsOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, child]) => textsOf(child, path === '' ? key : `${path}.${key}`));
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? '').sort();

describe('both languages', () => {
  it.each(Object.keys(de) as (keyof typeof de)[])('say the same things in %s', (name) => {
    expect([...new Set(keysOf(en[name]))].sort()).toEqual([...new Set(keysOf(de[name]))].sort());
  });

  it('name the same values in every sentence', () => {
    const german = new Map(textsOf(de));
    const differing = textsOf(en).filter(([path, text]) => {
      const other = german.get(path);
      return other !== undefined && placeholders(other).join() !== placeholders(text).join();
    });
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('leave nothing empty in German', () => expect(textsOf(de).filter(([, text]) => text.trim() === '')).toEqual([]));
});
