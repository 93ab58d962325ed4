import { MOST_MEMBERS } from './persons';
import type { Stage } from './stage';

/**
 * A stage on which nobody is named who does not exist. Who exists and does not belong to the body (`M10` where nine sit
 * there) may be named: that it is refused can be what a scenario shows.
 */
export const amongKnown = (stage: Stage): Stage => ({
  state: () => stage.state(),
  setClock: (time) => stage.setClock(time),
  send: (who, act) => stage.send(mustBeKnown(who), act),
  idOf: (key) => stage.idOf(mustBeKnown(key)),
  keyOf: (personId) => stage.keyOf(personId),
  minutes: () => stage.minutes(),
  end: () => stage.end(),
});

const OTHERS: ReadonlySet<string> = new Set([
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'Vorsitz',
  'Schriftführung',
]);

function mustBeKnown(key: string): string {
  const number = Number(/^M([1-9]\d*)$/u.exec(key)?.[1] ?? Number.NaN);
  if (OTHERS.has(key) || number <= MOST_MEMBERS) return key;
  throw new Error(
    `„${key}“ gibt es nicht; zu nennen sind M1 bis M${MOST_MEMBERS}, B1 bis B5, V1 bis V5, Vorsitz, Schriftführung.`,
  );
}
