import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '@gremia/resolution';

interface DiffCase {
  readonly id: string;
  readonly kind: 'minimal' | 'no change' | 'coarser';
  readonly old: string;
  readonly new: string;
  readonly deleted: readonly string[];
  readonly inserted: readonly string[];
}

const folder = process.env['GREMIA_DIFF_CASES'] ?? '';
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { cases: DiffCase[] }).cases)
  .filter((each) => each.kind !== 'coarser');

/** Words and single signs, as the cases count them. */
const words = (text: string): string[] => text.match(/[\p{L}][\p{L}\p{N}\p{M}]*|\p{N}+|\S/gu) ?? [];

/** Old and new texts with the words that a reader expects struck and inserted, from the tests of public projects. */
describe('cases of other engines', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(100));

  it.each(cases)('$id: $kind', ({ old, new: fresh, deleted, inserted }) => {
    const segments = compareTexts(old, fresh);
    const marked = (op: 'delete' | 'insert'): string[] =>
      segments.filter((segment) => segment.op === op).flatMap((segment) => words(segment.text));
    expect(marked('delete').sort()).toEqual([...deleted].sort());
    expect(marked('insert').sort()).toEqual([...inserted].sort());
  });
});
