import { answerDoubt } from '@gremia/rules';
import type { Refusal } from '../decision';
import { findItem, findSeat, findVote } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { votesTogether } from '../views/block-of';
import { isClosed } from '../views/closed';
import { placeOfVote } from '../views/course-of-meeting';
import { isVoteOnConflict } from '../views/conflict-cases';
import { isPartlyVoted } from '../views/points-of';
import { unitsOf } from '../views/units-of';
import { finalVote, votesOf } from '../views/votes-of';
import { accept, type Decider, refuse } from './decider';
import { mustBeOpened } from './guards';

/**
 * A doubt is heard from members who could vote and are still there, once for each question, and from the office; when
 * it comes too late, the profile decides.
 */
export const doubtResult: Decider<'doubt-result'> = (state, { voteId, reason }, actor, context) => {
  const refusal = mustBeOpened(state);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  const unheard = actor.office ? null : mustHaveTakenPart(state, vote, actor.personId);
  if (unheard !== null) return unheard;
  if (vote.phase === 'open' || vote.phase === 'closed') return refuse('not-announced');
  if (vote.phase !== 'announced')
    return refuse('wrong-state', 'Die Abstimmung wird bereits wiederholt oder wurde abgebrochen.');
  if (state.currentVoteId !== null) return refuse('vote-open');
  const item = placeOfVote(state, vote);
  if (state.profile === null || item === null) return refuse('meeting-not-open');
  const outOfReach = mustBeHeardHere(vote, item);
  if (outOfReach !== null) return outOfReach;
  const answer = answerDoubt(state.profile, { nextItemCalled: state.doubtableVoteId !== voteId, meetingClosed: false });
  // Once the whole text is decided, a vote on one of its changes or points can no longer be repeated on its own; nor
  // can one on
  // an amendment to what is decided by now.
  const overtaken =
    (vote.subject.kind === 'election' && state.doubtableVoteId !== voteId) ||
    (vote.subject.kind === 'unit' &&
      (finalVote(state, item) !== null ||
        isPartlyVoted(state, item.itemId) ||
        isBuiltUpon(state, item, vote.subject.unitIds))) ||
    isOvertakenBy(state, vote) ||
    (vote.subject.kind === 'point' && finalVote(state, item)?.subject.kind === 'main');
  if (!answer.allowed || overtaken)
    return refuse('doubt-too-late', answer.allowed ? undefined : answer.sentence, answer.norm);
  if (!actor.office && vote.repeats !== null)
    return refuse(
      'wrong-state',
      'Diese Abstimmung ist schon eine Wiederholung. Ob noch einmal abgestimmt wird, entscheidet die Sitzungsleitung.',
    );
  return accept(
    state,
    actor,
    context,
    votesTogether(state, vote).map((each) => ({ kind: 'result-doubted', voteId: each.voteId, reason })),
  );
};

/** What was voted on without the public is doubted without it, and the other way round. */
function mustBeHeardHere(vote: VoteState, item: ItemState): Refusal | null {
  const { nonPublic } = vote;
  const onConflict: boolean = isVoteOnConflict(vote);
  // That an item is opened again for it would tell everybody.
  if (item.closedAt !== null) return onConflict || (nonPublic && item.public) ? refuse('doubt-too-late') : null;
  if (onConflict || nonPublic === isClosed(item)) return null;
  return refuse(
    'wrong-state',
    nonPublic
      ? 'Abgestimmt wurde nichtöffentlich; inzwischen ist die Öffentlichkeit wieder zugelassen.'
      : 'Abgestimmt wurde öffentlich. Wiederholt werden kann es, sobald die Öffentlichkeit wieder zugelassen ist.',
  );
}

/** Of proposals that exclude each other the later one was voted on because this one was rejected. */
function isOvertakenBy(state: MeetingState, { voteId, itemId, subject }: VoteState): boolean {
  if (subject.kind !== 'alternative' && subject.kind !== 'choice') return false;
  const item = findItem(state, itemId);
  const same = (item === null ? [] : votesOf(state, item)).filter(
    (each) =>
      (each.subject.kind === 'alternative' || each.subject.kind === 'choice') &&
      each.subject.alternativesId === subject.alternativesId,
  );
  return same.findLast(({ phase }) => phase === 'announced')?.voteId !== voteId;
}

function mustHaveTakenPart(state: MeetingState, vote: VoteState, personId: string): Refusal | null {
  if (findSeat(state, personId)?.voting !== true) return refuse('not-seated');
  if (!vote.electorate.includes(personId))
    return refuse('not-entitled', 'Ein Ergebnis kann nur anzweifeln, wer an der Abstimmung teilnehmen konnte.');
  if (state.present[personId] === undefined) return refuse('not-checked-in');
  return null;
}

/** An amendment to which these units belong as amendments is decided in part. */
function isBuiltUpon(state: MeetingState, item: ItemState, unitIds: readonly string[]): boolean {
  const units = unitsOf(state, item.itemId);
  const parents = new Set(
    units.flatMap(({ unitId, amends }) => (unitIds.includes(unitId) && amends !== null ? [amends] : [])),
  );
  return units.some(
    ({ amendmentNo, amends, state: unit }) =>
      amends === null && parents.has(amendmentNo) && unit !== 'open' && unit !== 'settled',
  );
}
