import type { ConflictCase, ItemState } from '../state';
import { isOutOf } from '../views/closed';
import type { Evolvers } from './evolver';
import { including, withItem } from './evolver';

/** A conflict of interest as a procedure: raised, heard, decided; and who has left the room for it. */
export const conflictEvolvers: Evolvers<
  'conflict-raised' | 'conflict-heard' | 'conflict-decided' | 'doors-closed' | 'guest-conflict-noted' | 'room-left'
> = {
  'conflict-raised': (state, { itemId, personId, raisedBy, reason }, at) =>
    withItem(state, itemId, ({ conflictCases }) => ({
      conflictCases: [...conflictCases, { personId, raisedBy, reason, at, heard: null, excluded: null }],
    })),
  'conflict-heard': (state, { itemId, personId, statement }, at) =>
    withItem(state, itemId, (item) => withCase(item, personId, { heard: { at, statement } })),
  'conflict-decided': (state, { itemId, personId, excluded }) => ({
    ...withItem(state, itemId, (item) => ({ ...withCase(item, personId, { excluded }), behindDoors: false })),
    alone: isOutOf(state, state.currentItemId) ? state.alone : [],
  }),
  'doors-closed': (state, { itemId }) => withItem(state, itemId, () => ({ behindDoors: true })),
  'guest-conflict-noted': (state, { itemId, name }) =>
    withItem(state, itemId, ({ conflictedGuests }) => ({ conflictedGuests: including(conflictedGuests, name) })),
  'room-left': (state, { itemId, personId, back }) =>
    withItem(state, itemId, ({ outOfRoom }) => ({
      outOfRoom: back ? outOfRoom.filter((other) => other !== personId) : including(outOfRoom, personId),
    })),
};

/** The last case of a person is the one that goes on. */
function withCase(
  { conflictCases }: ItemState,
  personId: string,
  change: Partial<ConflictCase>,
): Pick<ItemState, 'conflictCases'> {
  const last = conflictCases.findLastIndex((each) => each.personId === personId);
  return { conflictCases: conflictCases.map((each, index) => (index === last ? { ...each, ...change } : each)) };
}
