import type { BallotContent } from '@gremia/contracts';
import type { CommandActor, CommandContext, Decision, Refusal } from '../decision';
import { findSeat, findVote } from '../lookup';
import type { VoteKind } from '../procedures/procedure';
import { procedureOf } from '../procedures/registry';
import { sameJson } from '../same-json';
import type { MeetingState, VoteState } from '../state';
import { askedOf } from '../views/asked-of';
import { calledNow, hasVoted } from '../views/participation';
import { mustBeInTime } from './circular';
import { accept, type CommandOf, type Decider, nothingNew, refuse } from './decider';
import { mustNotRest } from './disturbances';
import { mustRun } from './guards';

/**
 * One ballot of the person who sends it; nobody votes for another. The same choice again is a success without a new
 * entry, so that a message sent twice counts
 * once; another choice needs `replaces` and a profile that allows it, and then the last one counts.
 */
export const castBallot: Decider<'cast-ballot'> = (state, command, actor, context) => {
  const { voteId, choice, replaces } = command;
  if (state.phase === 'planned') return refuse('meeting-not-open');
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  if (vote.phase !== 'open') return refuse('vote-not-open');
  const refusal =
    mustRun(state) ??
    mustNotRest(state) ??
    mustBeEntitled(state, vote, actor.personId) ??
    mustBeInTime(state, vote, context);
  if (refusal !== null) return refusal;
  if (state.profile === null) return refuse('meeting-not-open');
  const kind = procedureOf(vote);
  if (kind.source === 'office')
    return refuse('choice-refused', 'In dieser Abstimmung werden keine Stimmen an Geräten abgegeben.');
  const notAllowed = kind.accept(choice, state.profile, askedOf(vote)) ?? mustBeTheirTurn(state, vote, actor.personId);
  if (notAllowed !== null) return notAllowed;
  if (!kind.isVote(choice)) return refuse('choice-refused');
  const apart = mustNotBeConflict(vote, kind, choice);
  if (apart !== null) return apart;
  if (kind.source === 'urn') return castIntoUrn(state, vote, command, actor, context);
  const earlier = vote.cast[actor.personId];
  if (earlier !== undefined && sameJson(earlier, choice)) return nothingNew;
  const replaced = earlier !== undefined;
  const changes = hasVoted(vote, actor.personId);
  if (changes && !replaces) return refuse('ballot-already-cast');
  if (changes && !state.profile.ballotChange.value)
    return refuse('ballot-change-refused', undefined, state.profile.ballotChange.norm);
  return accept(state, actor, context, [{ kind: 'ballot-cast', voteId, personId: actor.personId, replaced, choice }]);
};

/**
 * What has gone into the urn cannot be found again, so that it is neither replaced nor compared with a second one. Only
 * the command that was sent again is known by its id.
 */
function castIntoUrn(
  state: MeetingState,
  { voteId, cast }: VoteState,
  { choice, checkCode }: CommandOf<'cast-ballot'>,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const { personId } = actor;
  if (personId in cast)
    return refuse(
      'ballot-already-cast',
      'Sie haben in dieser geheimen Abstimmung schon abgestimmt. Ihre Stimme liegt in der Urne und kann nicht mehr ' +
        'geändert werden.',
    );
  if (checkCode === undefined)
    return refuse(
      'invalid-input',
      'Zu einer geheimen Stimme gehört ein Prüfcode, den Ihr Gerät zieht. Bitte laden Sie die Seite neu.',
    );
  const decision = accept(state, actor, context, [{ kind: 'ballot-cast', voteId, personId, replaced: false }]);
  if ('refused' in decision) return decision;
  return { entries: decision.entries.map((entry) => ({ ...entry, intoUrn: { choice, checkCode } })) };
}

/**
 * With one ballot on several things nobody can say in which they have a part: that item has to leave the block. And
 * where a vote belongs to no item, there is none to have a part in.
 */
export function mustNotBeConflict(vote: VoteState, kind: VoteKind, choice: BallotContent): Refusal | null {
  if (!kind.declaresConflict(choice)) return null;
  if (vote.itemId === null)
    return refuse(
      'choice-refused',
      'Hier wird über den Gang der Sitzung abgestimmt, nicht über einen Tagesordnungspunkt. ' +
        'Befangen ist dabei niemand.',
    );
  return vote.together === undefined
    ? null
    : refuse(
        'choice-refused',
        'Hier wird über mehrere Punkte gemeinsam abgestimmt. Sind Sie bei einem davon befangen, sagen Sie es bitte ' +
          'der Sitzungsleitung: Sie nimmt ihn heraus.',
      );
}

/** Where members are called one by one; who was called already may still answer. */
function mustBeTheirTurn(state: MeetingState, vote: VoteState, personId: string): Refusal | null {
  if (vote.callOrder === undefined || personId in vote.cast) return null;
  return calledNow(state, vote)?.personId === personId
    ? null
    : refuse('wrong-state', 'Sie sind noch nicht aufgerufen. Ihre Stimme können Sie abgeben, sobald Ihr Name fällt.');
}

function mustBeEntitled(state: MeetingState, vote: VoteState, personId: string): Refusal | null {
  if (findSeat(state, personId) === null) return refuse('not-seated');
  const presence = state.present[personId];
  if (vote.conflicted.includes(personId)) {
    return refuse(
      'not-entitled',
      'Sie sind bei diesem Tagesordnungspunkt wegen Befangenheit von der Abstimmung ausgeschlossen.',
      state.profile?.conflict.norm,
    );
  }
  if (presence === undefined) return refuse('not-checked-in');
  if (presence.mode === 'remote' && !presence.entitled)
    return refuse('remote-not-entitled', presence.note ?? undefined, state.profile?.remote.norm);
  return vote.electorate.includes(personId) && presence.entitled ? null : refuse('not-entitled');
}
