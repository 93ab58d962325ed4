import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { scenario } from './scenario';

/** Every key and every word that a file may say, wherever it stands. */
function wordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, enum: values, const: only, ...rest } = schema as Readonly<Record<string, unknown>>;
  const keys = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return [
    ...keys.flatMap(([key, of]) => [key, ...wordsOf(of)]),
    ...[...(Array.isArray(values) ? values : []), only].filter((each): each is string => typeof each === 'string'),
    ...Object.values(rest).flatMap(wordsOf),
  ];
}

it('describes every word of a scenario in docs/scenarios.md, so that a stranger can write one', () => {
  const text = readFileSync(join(__dirname, '../../docs/scenarios.md'), 'utf8');
  const shown = [...text.matchAll(/```yaml[^]*?```|`[^`\n]+`/gu)].map(([code]) => code).join('\n');
  const words = new Set(wordsOf(z.toJSONSchema(scenario, { io: 'input', unrepresentable: 'any' })));
  expect(words.size).toBeGreaterThan(200);
  const isShown = (word: string): boolean =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}])`,
      'u',
    ).test(shown);
  expect([...words].filter((word) => !isShown(word))).toEqual([]);
});
