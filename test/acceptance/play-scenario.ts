import { differencesOf, minutesDifferences, type Difference } from './expectations';
import { amongKnown } from './known-persons';
import { instantOf } from './scenario-clock';
import { actOf, type Scenario, type Step } from './scenario';
import type { Stage } from './stage';
import { Play } from './steps';

/** Plays a scenario on a stage. @returns every difference between what was expected and what was seen */
export async function playScenario(scenario: Scenario, given: Stage): Promise<Difference[]> {
  const stage = amongKnown(given);
  const play = new Play(stage);
  const differences: Difference[] = [];
  let day = scenario.tag;
  stage.setClock(instantOf(day, scenario.beginn));
  for (const [index, step] of scenario.schritte.entries()) {
    day = step.tag ?? day;
    play.day = day;
    const found = await playStep(play, stage, step);
    differences.push(...found.map((each) => ({ ...each, where: `${nameOf(step, index)} › ${each.where}` })));
  }
  const { niederschrift: all, 'öffentliche niederschrift': open } = scenario;
  if (all === undefined && open === undefined) return differences;
  if ((await stage.state()).phase !== 'closed')
    return [...differences, { where: 'Niederschrift', expected: 'eine geschlossene Sitzung', seen: 'sie läuft noch' }];
  const minutes = await stage.minutes();
  return [
    ...differences,
    ...(all === undefined ? [] : minutesDifferences(all, [...minutes.public, ...minutes.nonPublic])),
    ...(open === undefined ? [] : minutesDifferences(open, minutes.public)),
  ];
}

async function playStep(play: Play, stage: Stage, step: Step): Promise<Difference[]> {
  try {
    if (step.um !== undefined) stage.setClock(instantOf(play.day, step.um));
    const refusal = await play.step(step);
    return differencesOf(step.erwartet ?? {}, await stage.state(), play, refusal);
  } catch (error) {
    return [
      { where: 'Schritt', expected: 'ist zu spielen', seen: error instanceof Error ? error.message : String(error) },
    ];
  }
}

const nameOf = (step: Step, index: number): string => `Schritt ${index + 1} (${actOf(step)?.name ?? 'ansehen'})`;
