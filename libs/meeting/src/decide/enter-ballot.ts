import type { Refusal } from '../decision';
import { findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import { sameJson } from '../same-json';
import type { MeetingState, VoteState } from '../state';
import { askedOf } from '../views/asked-of';
import { mustNotBeConflict } from './cast-ballot';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { mustNotRest } from './disturbances';
import { mustBeOffice, mustRun } from './guards';

/**
 * Where members are called one by one the office enters what each has answered, also that there was no answer. It can
 * be put right until the vote is closed; every entry stays in the journal with who made it.
 */
export const enterBallot: Decider<'enter-ballot'> = (state, { voteId, personId, choice }, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustNotRest(state);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  if (vote.phase !== 'open') return refuse('vote-not-open', 'Die Abstimmung ist bereits geschlossen.');
  const notAllowed = mustBeEnterable(state, vote, personId);
  if (notAllowed !== null || state.profile === null) return notAllowed ?? refuse('meeting-not-open');
  const kind = procedureOf(vote);
  const refused = kind.accept(choice, state.profile, askedOf(vote)) ?? mustNotBeConflict(vote, kind, choice);
  if (refused !== null) return refused;
  const earlier = vote.cast[personId];
  if (earlier !== undefined && sameJson(earlier, choice)) return nothingNew;
  if (kind.isVote(choice) && state.present[personId]?.entitled !== true)
    return refuse('not-checked-in', 'Dieses Mitglied ist nicht anwesend gemeldet.');
  return accept(state, actor, context, [
    { kind: 'ballot-cast', voteId, personId, replaced: earlier !== undefined, choice },
  ]);
};

function mustBeEnterable({ profile }: MeetingState, vote: VoteState, personId: string): Refusal | null {
  if (vote.callOrder === undefined)
    return refuse('forbidden', 'Bei dieser Art der Abstimmung gibt jedes Mitglied seine Stimme selbst ab.');
  if (vote.electorate.includes(personId)) return null;
  return vote.conflicted.includes(personId)
    ? refuse('not-entitled', 'Dieses Mitglied ist bei dem Tagesordnungspunkt befangen.', profile?.conflict.norm)
    : refuse('not-entitled', 'Dieses Mitglied war bei der Eröffnung der Abstimmung nicht stimmberechtigt.');
}
