import type { Evolvers } from './evolver';

/** Who is there, and how. */
export const presenceEvolvers: Evolvers<'member-checked-in' | 'member-checked-out'> = {
  'member-checked-in': (state, { personId, mode, entitled, note }, at) => ({
    ...state,
    present: { ...state.present, [personId]: { mode, entitled, since: at, note } },
  }),
  'member-checked-out': (state, { personId }) => ({
    ...state,
    present: Object.fromEntries(Object.entries(state.present).filter(([present]) => present !== personId)),
  }),
};
