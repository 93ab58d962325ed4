import { LAND_BODIES } from '@gremia/rules';
import { readScenario } from './read-scenario';
import { scenarioFiles } from './scenario-files';

describe('every kind of body that is delivered', () => {
  const played = new Set(scenarioFiles().map(([, file]) => readScenario(file).regeln));

  it.each(LAND_BODIES.map(({ key }) => key))('meets in a scenario: %s', (key) => {
    expect([...played]).toContain(key);
  });
});
