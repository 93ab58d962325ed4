import { HttpHouse } from './http-house';
import { HttpStage } from './http-stage';
import { mustGoAsExpected, ORDINARY, scenarioFiles } from './scenario-files';

describe('scenarios through the API', () => {
  let house: HttpHouse;
  beforeAll(async () => {
    house = await HttpHouse.open();
  });
  afterAll(() => house.close());

  it.each(scenarioFiles((name) => ORDINARY.test(name)))('%s', (_, file) =>
    mustGoAsExpected(file, (scenario) => HttpStage.prepare(house, scenario)),
  );
});
