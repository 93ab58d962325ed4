import type { MeetingState } from '../state';
import type { Evolvers } from './evolver';

/** Who takes part by picture and sound, what of them arrives, and what disturbs it. */
export const callEvolvers: Evolvers<
  'guest-sent-out' | 'guest-let-in' | 'reach-noted' | 'reach-settled' | 'disturbance-reported' | 'disturbance-settled'
> = {
  'guest-sent-out': (state, { personId, name, reason }, at) => ({
    ...state,
    sentOut: [...(state.sentOut ?? []).filter((each) => each.personId !== personId), { personId, name, reason, at }],
  }),
  'guest-let-in': (state, { personId }) => ({
    ...state,
    sentOut: (state.sentOut ?? []).filter((each) => each.personId !== personId),
  }),
  'reach-noted': (state, { personId, line, picture, sound }, at) => ({
    ...state,
    reach: { ...state.reach, [personId]: { line, picture, sound, since: at, counts: null } },
  }),
  'reach-settled': (state, { personId, counts }) => {
    const known = state.reach?.[personId];
    return known === undefined ? state : { ...state, reach: { ...state.reach, [personId]: { ...known, counts } } };
  },
  'disturbance-reported': (state, { kind: _kind, told: _told, ...report }, at) => ({
    ...state,
    disturbances: [...(state.disturbances ?? []), { ...report, at, settled: null }],
  }),
  'disturbance-settled': (state, { reportId, how, sphere }, at) => ({
    ...state,
    disturbances: (state.disturbances ?? []).map((each) =>
      each.reportId === reportId ? { ...each, settled: { at, how, sphere } } : each,
    ),
  }),
};

/** What was measured of somebody before they came or left says nothing any more. */
export function withoutReach({ reach }: MeetingState, personIds: readonly string[]): Pick<MeetingState, 'reach'> {
  if (reach === undefined || !personIds.some((personId) => personId in reach)) return {};
  return { reach: Object.fromEntries(Object.entries(reach).filter(([personId]) => !personIds.includes(personId))) };
}
