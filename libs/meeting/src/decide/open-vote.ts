import { placeToVote } from './course-of-meeting';
import { voteOpened } from './opened-vote';
import { accept, type Decider } from './decider';
import { isRefusal, mustBeOffice, mustBeSettled, mustRun } from './guards';
import { closesDoors } from './vote-guards';

/**
 * Freezes question, text, majority and electorate. Whoever comes later cannot vote on it; whoever is excluded from the
 * item is not counted for its quorum.
 */
export const openVote: Decider<'open-vote'> = (state, command, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state);
  if (refusal !== null) return refusal;
  const item = placeToVote(state, command.itemId, command.subject);
  if (isRefusal(item)) return item;
  const opened = voteOpened(state, item, command, actor, context);
  if (isRefusal(opened)) return opened;
  return accept(state, actor, context, [...closesDoors(item, command.subject), opened]);
};
