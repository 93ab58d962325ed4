import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CoreStage } from './core-stage';
import { playScenario } from './play-scenario';
import { readScenario } from './read-scenario';

const FOLDER = join(__dirname, 'scenarios');
const asked = process.env['SCENARIOS']?.split('\n').filter((each) => each !== '');
const files =
  asked ??
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(FOLDER, name));

describe('scenarios, played on the core', () => {
  it.each(files.map((file) => [basename(file), file] as const))('%s', async (_, file) => {
    const scenario = readScenario(file);
    const stage = new CoreStage(scenario);
    try {
      const differences = await playScenario(scenario, stage);
      if (differences.length > 0) throw new Error(differences.map(inWords).join('\n'));
    } finally {
      await stage.end();
    }
  });
});

const inWords = ({ where, expected, seen }: Awaited<ReturnType<typeof playScenario>>[number]): string =>
  `${where}\n    erwartet: ${expected}\n    gesehen:  ${seen}`;
