import type { CommandActor, CommandContext, Decision } from '../decision';
import type { MeetingEvent } from '../events';
import { findItem } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { votesTogether } from '../views/block-of';
import { isClosed } from '../views/closed';
import { finalVote } from '../views/votes-of';
import { accept, type CommandOf, refuse } from './decider';
import { isRefusal, mustBeOffice, mustNotVoteOn, mustRun, openItem } from './guards';
import { mustNotBeWithdrawn } from './papers-now';
import { givesBackAfter } from './chairing';
import { lackOfQuorum, mustFit } from './item-outcome';

/** Ends an item in the way that is said, with what was decided by the same vote. */
export function closeItem(
  state: MeetingState,
  { itemId, disposition, note }: CommandOf<'close-item'>,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustNotVoteOn(state, itemId);
  if (refusal !== null) return refusal;
  const item = openItem(state, itemId);
  if (isRefusal(item)) return item;
  if ((disposition === 'done' || disposition === 'noted') && item.calledAt === null) {
    return refuse('no-item-called', 'Der Tagesordnungspunkt ist noch nicht aufgerufen.');
  }
  const unfit = mustFit(state, item, disposition, note.trim());
  if (unfit !== null) return unfit;
  const decided = finalVote(state, item) !== null;
  const withdrawn = disposition === 'withdrawn' || decided ? null : mustNotBeWithdrawn(context.papers);
  if (withdrawn !== null) return withdrawn;
  const text = note.trim() || lackOfQuorum(state, item, disposition, context.now);
  // Everybody learns that a non-public item is closed; what the note says is for the members.
  const events: MeetingEvent[] =
    isClosed(item) && text !== ''
      ? [
          { kind: 'remark-noted', itemId, text },
          { kind: 'item-closed', itemId, disposition, note: '' },
        ]
      : [{ kind: 'item-closed', itemId, disposition, note: text }];
  return accept(state, actor, context, [...events, ...closedTogether(state, item), ...givesBackAfter(state, itemId)]);
}

/** What was decided by the same vote needs no step of its own. */
export function closedTogether(state: MeetingState, item: ItemState): readonly MeetingEvent[] {
  const vote = finalVote(state, item);
  if (vote === null) return [];
  return votesTogether(state, vote).flatMap(({ itemId, phase }): MeetingEvent[] =>
    itemId !== null && itemId !== item.itemId && phase === 'announced' && findItem(state, itemId)?.closedAt === null
      ? [{ kind: 'item-closed', itemId, disposition: 'done', note: '' }]
      : [],
  );
}
