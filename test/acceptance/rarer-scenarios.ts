import { HttpHouse } from './http-house';
import { HttpStage } from './http-stage';
import { mustGoAsExpected, ORDINARY, scenarioFiles } from './scenario-files';

const HALVES = { first: 0, second: 1 } as const;

/** Every other one: in two files, so that two processors play them. */
export function describeRarerScenarios(half: keyof typeof HALVES): void {
  describe(`scenarios of rarer acts and of the Länder through the API, ${half} half`, () => {
    let house: HttpHouse;
    beforeAll(async () => {
      house = await HttpHouse.open();
    });
    afterAll(() => house.close());

    const ofThisHalf = scenarioFiles((name) => !ORDINARY.test(name)).filter((_, index) => index % 2 === HALVES[half]);
    it.each(ofThisHalf)('%s', (_, file) => mustGoAsExpected(file, (scenario) => HttpStage.prepare(house, scenario)));
  });
}
