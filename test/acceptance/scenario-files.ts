import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Difference } from './expectations';
import { playScenario } from './play-scenario';
import { readScenario } from './read-scenario';
import type { Scenario } from './scenario';
import type { Stage } from './stage';

const FOLDER = join(__dirname, 'scenarios');

/**
 * What every run plays through the API: ordinary meetings. Faults, rarer acts and the Länder, which the core has played
 * already, follow in the long run.
 */
export const ORDINARY = /^[0-3]\d-/u;

/**
 * Name and place of the files that were asked for, or of all that are delivered.
 *
 * @param among only those with such a name, where nobody has asked for any
 */
export function scenarioFiles(among: (name: string) => boolean = () => true): (readonly [string, string])[] {
  const asked = process.env['SCENARIOS']?.split('\n').filter((each) => each !== '');
  const all = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && among(name));
  const files = asked ?? all().map((name) => join(FOLDER, name));
  return files.sort().map((file) => [basename(file), file]);
}

/** @throws Error that names every difference */
export async function mustGoAsExpected(file: string, prepare: (scenario: Scenario) => Promise<Stage>): Promise<void> {
  const scenario = readScenario(file);
  const stage = await prepare(scenario);
  try {
    const differences = await playScenario(scenario, stage);
    if (differences.length > 0) throw new Error(differences.map(inWords).join('\n'));
  } finally {
    await stage.end();
  }
}

const inWords = ({ where, expected, seen }: Difference): string =>
  `${where}\n    erwartet: ${expected}\n    gesehen:  ${seen}`;
