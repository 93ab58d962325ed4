import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { STATE_FORM } from './state-form';

/** Where the types of the state are, and those of the events that parts of it consist of. */
const TYPES = [
  ...readdirSync(__dirname).filter(
    (file) => /^(state|events|.*-state)\.ts$/u.test(file) && file !== 'initial-state.ts',
  ),
  ...readdirSync(join(__dirname, 'events')).map((file) => join('events', file)),
].sort();

/** The types as they are, without comments and the manner of writing them. */
function typesOf(file: string): string {
  const source = ts.createSourceFile(file, readFileSync(join(__dirname, file), 'utf8'), ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

describe('the form of the state', () => {
  it('has a name that changes with its types', () => {
    const types = TYPES.map((file) => `${file}\n${typesOf(file)}`).join('\n');
    expect(STATE_FORM).toBe(createHash('sha256').update(types).digest('base64url').slice(0, 16));
  });
});
