import { voteOpened } from './opened-vote';
import { accept, type Decider, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeSettled, mustRun, openItem } from './guards';
import { closesDoors } from './vote-guards';

/**
 * Freezes question, text, majority and electorate. Whoever comes later cannot vote on it; whoever is excluded from the
 * item is not counted for its quorum.
 */
export const openVote: Decider<'open-vote'> = (state, command, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state);
  if (refusal !== null) return refusal;
  const item = openItem(state, command.itemId);
  if (isRefusal(item)) return item;
  if (state.currentItemId !== command.itemId)
    return refuse('no-item-called', 'Der Tagesordnungspunkt ist nicht aufgerufen.');
  const opened = voteOpened(state, item, command, actor, context);
  if (isRefusal(opened)) return opened;
  return accept(state, actor, context, [...closesDoors(item, command.subject), opened]);
};
