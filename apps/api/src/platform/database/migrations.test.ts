import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from './migrations';

describe('the list of migrations', () => {
  const files = readdirSync(join(__dirname, '../../../../../migrations')).filter((name) => /^\d{4}-.*\.ts$/.test(name));

  it('holds as many as the directory', () => {
    expect(MIGRATIONS).toHaveLength(files.length);
  });

  it('is in the order of time', () => {
    const times = MIGRATIONS.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(files.length);
  });
});
