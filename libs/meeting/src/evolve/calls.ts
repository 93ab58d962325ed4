import type { Evolvers } from './evolver';

/** Who takes part by picture and sound. */
export const callEvolvers: Evolvers<'guest-sent-out' | 'guest-let-in'> = {
  'guest-sent-out': (state, { personId, name, reason }, at) => ({
    ...state,
    sentOut: [...(state.sentOut ?? []).filter((each) => each.personId !== personId), { personId, name, reason, at }],
  }),
  'guest-let-in': (state, { personId }) => ({
    ...state,
    sentOut: (state.sentOut ?? []).filter((each) => each.personId !== personId),
  }),
};
