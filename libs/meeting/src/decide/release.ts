import { answerRelease } from '@gremia/rules';
import type { CommandActor, Refusal } from '../decision';
import { findItem, findVote, titleOf } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { isClosedNow } from '../views/closed';
import { isVoteOnConflict } from '../views/conflict-cases';
import { motionOf } from '../views/motions';
import { resolutionOf } from '../views/resolution-of';
import { accept, type CommandOf, type Decider, nothingNew, refuse } from './decider';
import { mustBeOffice } from './guards';

/**
 * What was resolved without the public is told to everybody, in its whole wording or its result alone, in the meeting
 * or after it. Who decides on it, and what has to be settled, the rules of the body say.
 */
export const releaseResolution: Decider<'release-resolution'> = (state, command, actor, context) => {
  const { voteId, extent, reference } = command;
  const refusal = mustBeOffice(actor) ?? (state.phase === 'planned' ? refuse('meeting-not-open') : null);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  const item = findItem(state, vote?.itemId ?? null);
  if (vote === null || item === null || state.profile === null) return refuse('vote-not-found');
  const unfit = mustBeReleasable(state, item, vote, actor) ?? mustBeSettledFor(state, command);
  if (unfit !== null) return unfit;
  const before = state.released.find((each) => each.voteId === voteId);
  if (before?.extent === 'whole' || before?.extent === extent) return nothingNew;
  const whole = extent === 'whole';
  const resolution = resolutionOf(state, item.itemId);
  return accept(state, actor, context, [
    {
      kind: 'resolution-released',
      itemId: item.itemId,
      voteId,
      extent,
      norm: answerRelease(state.profile).norm,
      reference: reference.trim(),
      by: { name: actor.name, role: actor.chair ? 'chair' : 'clerk' },
      label: vote.result?.label ?? '',
      sentence: vote.result?.sentence ?? '',
      title: whole ? titleOf(item) : null,
      question: whole ? vote.question : null,
      points: whole && resolution?.voteId === voteId ? resolution.points : null,
    },
  ]);
};

function mustBeReleasable(
  state: MeetingState,
  item: ItemState,
  vote: VoteState,
  { personId }: CommandActor,
): Refusal | null {
  if (item.conflicted.includes(personId))
    return refuse('forbidden', 'Sie sind bei diesem Tagesordnungspunkt befangen.', state.profile?.conflict.norm);
  if (!state.public)
    return refuse(
      'wrong-state',
      'Diese Sitzung ist im Ganzen nichtöffentlich; einzelne Beschlüsse werden hier nicht freigegeben.',
    );
  if (!vote.nonPublic) return refuse('wrong-state', 'Dieser Beschluss ist öffentlich gefasst.');
  const onConflict: boolean = isVoteOnConflict(vote);
  if (onConflict || motionOf(state, vote.subject) !== null)
    return refuse('wrong-state', 'Was hierüber entschieden wurde, ist schon bekannt gegeben.');
  if (vote.phase !== 'announced') return refuse('not-announced');
  return isClosedNow(state)
    ? refuse('wrong-state', 'Freigegeben werden kann der Beschluss, sobald die Öffentlichkeit wieder zugelassen ist.')
    : null;
}

function mustBeSettledFor(
  { profile }: MeetingState,
  { reference, ceased }: CommandOf<'release-resolution'>,
): Refusal | null {
  if (profile === null) return refuse('meeting-not-open');
  const { needsReference, needsCeased, sentence, norm } = answerRelease(profile);
  if (needsReference && reference.trim() === '')
    return refuse('confirmation-needed', `${sentence} Bitte nennen Sie den Beschluss oder die Entscheidung.`, norm);
  return needsCeased && !ceased
    ? refuse('confirmation-needed', `${sentence} Bitte bestätigen Sie, dass die Gründe weggefallen sind.`, norm)
    : null;
}
