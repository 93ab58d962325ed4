import { CoreStage } from './core-stage';
import { mustGoAsExpected, scenarioFiles } from './scenario-files';

describe('scenarios on the core', () => {
  it.each(scenarioFiles())('%s', (_, file) =>
    mustGoAsExpected(file, (scenario) => Promise.resolve(new CoreStage(scenario))),
  );
});
