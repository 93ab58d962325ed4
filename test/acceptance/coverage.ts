import { command, interruptionCause, proceduralMotion, questionType } from '@gremia/contracts';
import { PROCEDURES } from '@gremia/meeting';
import fc from 'fast-check';
import type { TestCouncil } from '../../libs/meeting/src/testing/council';
import { play, script, seated } from '../../libs/meeting/src/testing/random-meetings';
import { act, held, law, MEMBERS } from '../../libs/protocol/src/testing/random-meetings';
import { CoreStage } from './core-stage';
import { playScenario } from './play-scenario';
import { readScenario } from './read-scenario';
import { scenarioFiles } from './scenario-files';

/** What has to be played at all, by kind, with a name for each group. */
export const GROUPS = {
  Befehl: command.options.map(({ shape }) => shape.kind.value),
  'Art der Abstimmung': PROCEDURES.map(({ kind }) => kind),
  'Art der Frage': questionType.options,
  Unterbrechung: interruptionCause.options,
  'Antrag zur Geschäftsordnung': proceduralMotion.options,
} as const satisfies Record<string, readonly string[]>;
export type Group = keyof typeof GROUPS;
type Played = { readonly [each in Group]: readonly string[] };

/** In how many scenarios and in how many random meetings a kind was played. */
export interface CoverageRow {
  readonly group: Group;
  readonly kind: string;
  readonly scenarios: number;
  readonly random: number;
}

const RANDOM = { seed: 9, numRuns: 200 };

/** What was carried out in a meeting; what was refused alone does not count. */
function playedIn({ carriedOut, entries }: TestCouncil): Played {
  const events = entries.map(({ event }) => event);
  return {
    Befehl: [...carriedOut.keys()],
    'Art der Abstimmung': events.flatMap((event) => (event.kind === 'vote-opened' ? [event.procedure] : [])),
    'Art der Frage': events.flatMap((event) =>
      event.kind === 'vote-opened' ? [event.questionType ?? 'ordinary'] : [],
    ),
    Unterbrechung: events.flatMap((event) => (event.kind === 'meeting-interrupted' ? [event.cause ?? 'break'] : [])),
    'Antrag zur Geschäftsordnung': events.flatMap((event) => (event.kind === 'motion-raised' ? [event.motion] : [])),
  };
}

/** Plays every scenario on the core, and random meetings, always the same ones. */
export async function coverage(): Promise<readonly CoverageRow[]> {
  const scenarios: Played[] = [];
  for (const [, file] of scenarioFiles()) {
    const scenario = readScenario(file);
    const stage = new CoreStage(scenario);
    await playScenario(scenario, stage);
    scenarios.push(playedIn(stage.council));
  }
  const random = [
    ...fc.sample(fc.tuple(script, seated), RANDOM).map(([steps, hall]) => playedIn(play(steps, hall))),
    ...fc
      .sample(fc.tuple(fc.array(act, { minLength: 10, maxLength: 70 }), law), RANDOM)
      .map(([acts, body]) => playedIn(held(acts, MEMBERS, body))),
  ];
  const times = (all: readonly Played[], group: Group, kind: string): number =>
    all.filter((played) => played[group].includes(kind)).length;
  return (Object.keys(GROUPS) as Group[]).flatMap((group) =>
    GROUPS[group].map((kind) => ({
      group,
      kind,
      scenarios: times(scenarios, group, kind),
      random: times(random, group, kind),
    })),
  );
}

/** As it is printed: one line for each kind, those that are played least at the top of their group. */
export const printCoverage = (rows: readonly CoverageRow[]): string =>
  (Object.keys(GROUPS) as Group[])
    .flatMap((group) => {
      const own = rows.filter((row) => row.group === group).sort((a, b) => a.scenarios - b.scenarios);
      return [
        `${group.padEnd(30)} ${'Szenarien'.padStart(10)} ${'zufällig'.padStart(10)}`,
        ...own.map(
          ({ kind, scenarios, random }) =>
            `  ${kind.padEnd(28)} ${String(scenarios).padStart(10)} ${String(random).padStart(10)}`,
        ),
        '',
      ];
    })
    .join('\n');
