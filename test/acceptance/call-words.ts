import { callRightsOf, type MeetingState } from '@gremia/meeting';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

/** Picture and sound. */
export const callActs = {
  'aus dem gespräch entfernen': z.strictObject({ wen: z.string(), weil: z.string() }),
  'wieder einlassen': z.string(),
} as const;

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
  };
}

/** Who of those on the roster who are there could not be in the call now, by name. */
export function seenOfCall(state: MeetingState): { 'nicht im gespräch': string } {
  const out = state.roster.filter(
    ({ personId }) =>
      state.present[personId] !== undefined &&
      !callRightsOf(state, { personId, role: 'participant', leads: false, entitled: true }).enter,
  );
  return { 'nicht im gespräch': out.length === 0 ? 'niemand' : out.map(({ name }) => name).join(', ') };
}
