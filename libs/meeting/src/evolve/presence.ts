import type { EventOf } from '../events';
import type { MeetingState } from '../state';
import { lastActAfter } from './told';
import { comeNow } from './came';
import { staysBegun, staysEnded } from './corrected-stays';
import { withoutPerson } from './speakers';
import { withoutReach } from './calls';
import { including, type Evolvers } from './evolver';

/** Somebody comes. */
export interface Arrival {
  readonly at: string;
  readonly event: EventOf<'member-checked-in'>;
}

/** The state after arrivals: the same as after each of them in turn, at the cost of one copy. */
export const evolveArrivals = (state: MeetingState, arrivals: readonly Arrival[]): MeetingState => ({
  ...state,
  present: {
    ...state.present,
    ...Object.fromEntries(
      arrivals.map(({ at, event: { personId, mode, entitled, note } }) => [
        personId,
        { mode, entitled, since: at, note },
      ]),
    ),
  },
  lastActAt: arrivals.reduce<string | null>((last, arrival) => lastActAfter(last, arrival), state.lastActAt),
  ...withoutReach(
    state,
    arrivals.map(({ event }) => event.personId),
  ),
  ...comeNow(
    state,
    arrivals.filter(({ event }) => event.entitled).map(({ event }) => event.personId),
  ),
  ...arrivals.reduce<Pick<MeetingState, 'correctedStays'>>(
    (stays, { at, event }) => staysBegun(stays, event.personId, at),
    state.correctedStays === undefined ? {} : { correctedStays: state.correctedStays },
  ),
  // Elsewhere than before.
  alone: state.alone.filter((alone) => !arrivals.some(({ event }) => event.personId === alone)),
  connected: arrivals
    .filter(({ event }) => event.mode === 'remote')
    .reduce((known, { event }) => including(known, event.personId), state.connected),
});

/** Who is there, and how. */
export const presenceEvolvers: Evolvers<'member-checked-in' | 'member-checked-out'> = {
  'member-checked-in': (state, event, at) => evolveArrivals(state, [{ at, event }]),
  'member-checked-out': (state, { personId }, at) => ({
    ...state,
    ...staysEnded(state, [personId], at),
    ...withoutReach(state, [personId]),
    speakers: withoutPerson(state, personId),
    alone: state.alone.filter((alone) => alone !== personId),
    present: Object.fromEntries(Object.entries(state.present).filter(([present]) => present !== personId)),
  }),
};
