import { conflictDuty } from '@gremia/rules';
import type { MeetingEvent, TaintedBallot } from '../events';
import { findItem, findSeat } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { ItemState, MeetingState, VoteState } from '../state';
import { askedOf } from '../views/asked-of';
import { houseOfVote } from '../views/house-of-vote';
import { tookPart } from '../views/participation';
import { votesOf } from '../views/votes-of';
import { isClosed } from '../views/closed';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { mustBeOpened, mustNotVoteOn } from './guards';

const DECLARE_BY_BALLOT = 'Während einer Abstimmung geben Sie Ihre Befangenheit bitte mit der Stimme „Befangen“ an.';

/**
 * Somebody has no part in an item. A person says it for themselves; the office says it for another one on that person's
 * word or on a decision of the body. Where the person has taken part in votes on the item already, that is an act of
 * its own: it is kept with the arithmetic, and changes neither count nor roll.
 *
 * @see ThürKO § 38
 */
export const declareConflict: Decider<'declare-conflict'> = (state, command, actor, context) => {
  const personId = command.personId ?? actor.personId;
  if (personId !== actor.personId && !actor.office) return refuse('forbidden');
  const refusal = mustBeOpened(state) ?? mustNotVoteOn(state, command.itemId, DECLARE_BY_BALLOT);
  if (refusal !== null) return refusal;
  const item = findItem(state, command.itemId);
  if (item === null) return refuse('item-not-found');
  const late = item.conflicted.includes(personId) ? [] : takenPartIn(state, item, personId);
  if (item.closedAt !== null && late.length === 0) return refuse('item-closed');
  const seat = findSeat(state, personId);
  if (seat === null) return refuse('not-seated');
  if (state.profile !== null && !seat.voting && state.profile.conflict.value.persons === 'members')
    return refuse(
      'wrong-state',
      'Hier sind nur stimmberechtigte Mitglieder auszuschließen.',
      state.profile.conflict.norm,
    );
  if (item.conflicted.includes(personId)) return nothingNew;
  const { itemId } = item;
  const basis = personId === actor.personId ? undefined : (command.basis ?? 'own-declaration');
  const declared: MeetingEvent = {
    kind: 'conflict-declared',
    itemId,
    personId,
    ...(basis === undefined ? {} : { basis }),
  };
  const found: readonly MeetingEvent[] =
    late.length === 0 ? [] : [{ kind: 'conflict-found-late', itemId, personId, votes: late }];
  return accept(state, actor, context, [...found, declared]);
};

/** The votes of the item that have a result or await repetition, and that the person could vote in and did. */
const takenPartIn = (state: MeetingState, item: ItemState, personId: string): readonly TaintedBallot[] =>
  votesOf(state, item)
    .filter(({ phase, tally }) => tally !== null && phase !== 'aborted')
    .filter((vote) => tookPart(vote, personId))
    // Where the rules know no conflict of interest at elections, none has come out.
    .filter(({ subject }) => subject.kind !== 'election' || isKnownAtElections(state, item))
    .map((vote) => ({ voteId: vote.voteId, decisive: isDecisive(state, vote, personId) }));

const isKnownAtElections = ({ profile }: MeetingState, item: ItemState): boolean =>
  profile === null || conflictDuty(profile, { public: !isClosed(item), election: true }).excluded;

function isDecisive(state: MeetingState, vote: VoteState, personId: string): boolean {
  const { profile } = state;
  if (profile === null || vote.tally === null) return true;
  return procedureOf(vote).couldTurn(
    vote.tally,
    {
      majority: vote.majority,
      electorate: { ...houseOfVote(state, vote), entitled: vote.electorate.length },
      profile,
      asked: askedOf(vote),
    },
    vote.cast[personId] ?? null,
  );
}
