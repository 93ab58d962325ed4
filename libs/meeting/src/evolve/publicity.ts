import type { ClosedPart } from '../publicity-state';
import type { ItemState, MeetingState } from '../state';
import { closedPart } from '../views/closed';
import type { Evolvers } from './evolver';
import { including, withItem } from './evolver';
import { withMotion } from './motions';
import { emptyList } from './speakers';

/** Whoever is out does not hear who wants to speak, so the list begins anew whenever the public goes or comes back. */
const anew = (state: MeetingState): Pick<MeetingState, 'speakers' | 'doubtableVoteId'> => ({
  speakers: emptyList(state),
  doubtableVoteId: null,
});

/** The public goes, and comes back. */
export const publicityEvolvers: Evolvers<
  'public-excluded' | 'public-admitted' | 'alone-confirmed' | 'resolution-released'
> = {
  'resolution-released': (state, { kind: _kind, ...released }, at) => ({
    ...state,
    released: [...state.released.filter(({ voteId }) => voteId !== released.voteId), { ...released, at }],
  }),
  'alone-confirmed': (state, { personId }) => ({ ...state, alone: including(state.alone, personId) }),
  'public-excluded': (state, { itemId, motionId, stage, ground, norm, result }, at) => {
    const out = withItem(state, itemId, (item): Partial<ItemState> => {
      const part = { motionId, stage, ground, norm, result };
      const running = closedPart(item);
      const parts: readonly ClosedPart[] =
        running === null
          ? [...item.closedParts, { ...part, since: at, until: null }]
          : [...item.closedParts.slice(0, -1), { ...running, ...part }];
      return { closedParts: parts };
    });
    // Who was out while it was voted on learns here that it was carried.
    return { ...(stage === 'item' ? withMotion(out, motionId, { carriedOut: true }) : out), ...anew(state) };
  },
  'public-admitted': (state, { itemId, motionId, why, title }, at) => {
    const back = withItem(state, itemId, (item) => ({
      ...endedPart(item, at),
      ...(item.public || item.openSince !== null || item.closedParts.length > 0 ? {} : { openSince: at }),
      ...(title === undefined ? {} : { title }),
    }));
    const after = { ...back, ...anew(state), alone: [] };
    if (motionId === null) return after;
    return withMotion(after, motionId, why === 'resolved' ? { carriedOut: true } : { ended: true });
  },
};

/** The part without the public ends, with the item or before it. */
export const endedPart = (item: ItemState, at: string): Pick<ItemState, 'closedParts'> => ({
  closedParts: item.closedParts.map((part) => (part.until === null ? { ...part, until: at } : part)),
});
