import type { Evolvers } from './evolver';
import { including, withItem } from './evolver';

/** What happens to an item of the agenda, apart from votes. */
export const itemEvolvers: Evolvers<'texts-laid' | 'item-called' | 'item-closed' | 'conflict-declared' | 'conflict-lifted' | 'unit-taken-over'> = {
  'texts-laid': (state, { itemId, text }) => withItem(state, itemId, () => ({ text })),
  'item-called': (state, { itemId }, at) => ({
    ...withItem(state, itemId, (item) => ({ calledAt: item.calledAt ?? at })),
    currentItemId: itemId,
    doubtableVoteId: null,
  }),
  'item-closed': (state, { itemId, disposition, note }, at) => ({
    ...withItem(state, itemId, () => ({ closedAt: at, disposition, note })),
    currentItemId: state.currentItemId === itemId ? null : state.currentItemId,
  }),
  'conflict-declared': (state, { itemId, personId }) => withItem(state, itemId, (item) => ({ conflicted: including(item.conflicted, personId) })),
  'conflict-lifted': (state, { itemId, personId }) =>
    withItem(state, itemId, (item) => ({ conflicted: item.conflicted.filter((conflicted) => conflicted !== personId) })),
  'unit-taken-over': (state, { itemId, unitId }) => withItem(state, itemId, (item) => ({ takenOver: including(item.takenOver, unitId) })),
};
