import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Measured } from './testing/growth-steps';

/** Four times the text may take four times the steps, and a little more where something is sorted. */
const MOST_TIMES = 6;
/** So few that a first use weighs more than the text. */
const FEW = 20_000;
const MEBIBYTE = 2 ** 20;

describe('the work on a text grows with its length', () => {
  const root = resolve(__dirname, '../../..');
  const said = execFileSync(
    process.execPath,
    ['--require', join(root, 'test/support/typescript-hook.cjs'), join(__dirname, 'testing/growth-steps.ts')],
    { cwd: root, encoding: 'utf8', maxBuffer: 16 * MEBIBYTE },
  );
  const measured = JSON.parse(said) as readonly Measured[];
  const works = [...new Set(measured.map(({ work }) => work))];

  it('is measured', () => {
    expect(works).toHaveLength(9);
    expect(measured.filter(({ small }) => small === 0)).toEqual([]);
  });

  it.each(works)('%s', (name) => {
    const steep = measured.filter(
      ({ work, small, large }) => work === name && large / small > MOST_TIMES && large > FEW,
    );
    expect(steep).toEqual([]);
  });
});
