import { writeFileSync } from 'node:fs';
import { coverage, GROUPS, printCoverage, type CoverageRow } from './coverage';

describe('what meetings are made of', () => {
  let rows: readonly CoverageRow[];
  beforeAll(async () => {
    rows = await coverage();
    const file = process.env['COVERAGE_TABLE'];
    if (file !== undefined) writeFileSync(file, printCoverage(rows));
  }, 300_000);

  const missing = (isMissing: (row: CoverageRow) => boolean): string[] =>
    rows.filter(isMissing).map(({ group, kind }) => `${group}: ${kind}`);

  it('is played, each command in a scenario or a random meeting', () => {
    expect(missing(({ group, scenarios, random }) => group === 'Befehl' && scenarios === 0 && random === 0)).toEqual(
      [],
    );
  });

  it.each(Object.keys(GROUPS).filter((group) => group !== 'Befehl'))('is played in a scenario: %s', (each) => {
    expect(missing(({ group, scenarios }) => group === each && scenarios === 0)).toEqual([]);
  });
});
