import { callRightsOf, disturbanceOf, isVotePaused, openDisturbances, type MeetingState } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

/** Picture and sound. */
export const callActs = {
  'aus dem gespräch entfernen': z.strictObject({ wen: z.string(), weil: z.string() }),
  'wieder einlassen': z.string(),
  /** By the member, or for them with `von: Schriftführung`. */
  'störung melden': z.strictObject({
    wer: z.string(),
    was: z.enum(['Bild', 'Ton', 'Bild und Ton', 'Verbindung']).default('Ton'),
    dazu: z.string().default(''),
  }),
  'störung beenden': z.strictObject({
    als: z.enum(['behoben', 'unerheblich']),
    bereich: z.enum(['Gemeinde', 'Mitglied', 'ungeklärt']).default('ungeklärt'),
  }),
} as const;

const KINDS = { Bild: 'picture', Ton: 'sound', 'Bild und Ton': 'picture-and-sound', Verbindung: 'line' } as const;
const SPHERES = { Gemeinde: 'municipal', Mitglied: 'member', ungeklärt: 'unknown' } as const;

type Performers = { [Name in keyof typeof callActs]: Perform<z.output<(typeof callActs)[Name]>> };

export function callPerformers(play: ActPlay): Performers {
  const nameOf = async (personId: string): Promise<string> =>
    (await play.state()).roster.find((seat) => seat.personId === personId)?.name ?? personId;
  return {
    'aus dem gespräch entfernen': async ({ wen, weil }, by) => {
      const personId = play.idOf(wen);
      return play.send(by, { kind: 'send-out-guest', personId, name: await nameOf(personId), reason: weil });
    },
    'wieder einlassen': (who, by) => play.send(by, { kind: 'let-in-guest', personId: play.idOf(who) }),
    'störung melden': ({ wer, was, dazu }, by) => {
      const report = { kind: 'report-disturbance', reportId: randomUUID(), what: KINDS[was], note: dazu } as const;
      return by === 'Schriftführung' ? play.send(by, { ...report, personId: play.idOf(wer) }) : play.send(wer, report);
    },
    'störung beenden': async ({ als, bereich }, by) => {
      const [first] = openDisturbances(await play.state());
      const how = als === 'behoben' ? 'over' : 'no-hindrance';
      const reportId = first?.reportId ?? randomUUID();
      return play.send(by, { kind: 'settle-disturbance', reportId, how, sphere: SPHERES[bereich] });
    },
  };
}

/** Who of those there could not be in the call now, by name; what whoever leads is told of the first disturbance. */
export function seenOfCall(state: MeetingState): { 'nicht im gespräch': string; störung: string; ruht: string } {
  const out = state.roster.filter(
    ({ personId, name }) =>
      state.present[personId] !== undefined &&
      !callRightsOf(state, { personId, name, role: 'participant', leads: false, entitled: true }).enter,
  );
  const [first] = openDisturbances(state);
  const view = first === undefined ? null : disturbanceOf(state, first);
  return {
    'nicht im gespräch': out.length === 0 ? 'niemand' : out.map(({ name }) => name).join(', '),
    störung: view === null ? 'keine' : `${view.sentence} ${view.consequence}`,
    ruht: isVotePaused(state) ? 'ja' : 'nein',
  };
}
