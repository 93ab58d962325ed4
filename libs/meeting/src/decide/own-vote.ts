import type { BallotContent } from '@gremia/contracts';
import type { CommandActor, Refusal } from '../decision';
import { findItem, findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { OwnVote } from '../procedures/procedure';
import type { MeetingState, VoteState } from '../state';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeRecordable } from './guards';

/**
 * A member has their own vote put into the minutes: asked for from the device, or entered by the office. Where nobody
 * knows the vote it is taken as said, as long as so many have voted so; of a secret vote nothing is said.
 *
 * @see ThürKO § 42 Abs. 1
 */
export const demandOwnVote: Decider<'demand-own-vote'> = (state, command, actor, context) => {
  const { voteId, personId = actor.personId } = command;
  const refusal = (personId === actor.personId ? null : mustBeOffice(actor)) ?? mustBeRecordable(state, context);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  const { ownVote, callOrder } = procedureOf(vote);
  const norm = state.profile?.minutes.norm;
  if (ownVote === undefined)
    return callOrder === undefined
      ? refuse('not-entitled', 'Wie jemand geheim abgestimmt hat, wird nicht in die Niederschrift aufgenommen.', norm)
      : refuse('wrong-state', 'Bei der namentlichen Abstimmung steht jede Stimme ohnehin in der Niederschrift.');
  const late = mustBeInTime(state, vote, actor);
  if (late !== null) return late;
  const choice = choiceOf(vote, ownVote, personId, command.choice);
  if (typeof choice === 'object' && isRefusal(choice)) return choice;
  if (vote.ownVotes?.[personId] === choice) return nothingNew;
  return accept(state, actor, context, [{ kind: 'own-vote-recorded', voteId, personId, choice }]);
};

/** Until when it may be demanded, as the rules of the body say. */
function mustBeInTime(state: MeetingState, vote: VoteState, actor: CommandActor): Refusal | null {
  if (vote.tally === null) return refuse('wrong-state', 'Die Abstimmung ist noch nicht ausgezählt.');
  const { value, norm } = state.profile?.minutes ?? {};
  const until = value?.ownVote ?? 'never';
  if (until === 'never')
    return refuse('not-entitled', 'Die Regeln des Gremiums sehen keinen Vermerk der eigenen Stimme vor.', norm);
  // What was demanded in time may be entered as long as the minutes are open.
  if (actor.office || until === 'until-signed') return null;
  const itemIsClosed =
    vote.itemId === null ? state.currentItemId !== null : (findItem(state, vote.itemId)?.closedAt ?? null) !== null;
  const over = until === 'end-of-item' ? itemIsClosed : state.phase === 'closed';
  return over
    ? refuse('wrong-state', `Der Vermerk der eigenen Stimme kann nur bis zum ${UNTIL[until]} verlangt werden.`, norm)
    : null;
}

const UNTIL = { 'end-of-item': 'Schluss des Tagesordnungspunktes', 'end-of-meeting': 'Schluss der Sitzung' } as const;

function choiceOf(vote: VoteState, own: OwnVote, personId: string, said: BallotContent | undefined): string | Refusal {
  if (!vote.electorate.includes(personId) || vote.gone.includes(personId))
    return refuse('not-entitled', 'Diese Person hat an der Abstimmung nicht teilgenommen.');
  const known = vote.ballots?.find((line) => line.personId === personId)?.choice;
  if (vote.ballots !== null && known === undefined)
    return refuse('not-entitled', 'Diese Person hat keine Stimme abgegeben.');
  const choice = known ?? said;
  if (choice === undefined || typeof choice !== 'string' || !own.choices.includes(choice))
    return refuse(known === undefined ? 'invalid-input' : 'not-entitled', 'Bitte geben Sie an, wie gestimmt wurde.');
  if (known !== undefined) return choice;
  const others = Object.entries(vote.ownVotes ?? {}).filter(([id, each]) => id !== personId && each === choice).length;
  return others < own.counted(vote.tally ?? {}, choice)
    ? choice
    : refuse('wrong-state', 'So viele Stimmen sind so nicht gezählt worden. Bitte prüfen Sie die Angabe.');
}
