import type { Refusal } from '../decision';
import { findSeat, findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState, VoteState } from '../state';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { mustBeOffice, mustRun } from './guards';

/**
 * Notes who was handed a ballot on paper, or gave it back unused: who takes part, apart from what is chosen. Everybody
 * gets one; who has one already is passed over.
 */
export const handOutBallots: Decider<'hand-out-ballots'> = (state, { voteId, personIds, back }, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustRun(state);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  if (vote.phase !== 'open') return refuse('vote-not-open', 'Die Abstimmung ist bereits geschlossen.');
  if (procedureOf(vote).handsOut !== true)
    return refuse('wrong-state', 'Bei dieser Art der Abstimmung werden keine Stimmzettel ausgegeben.');
  const concerned = [...new Set(personIds)].filter((personId) => personId in vote.cast === back);
  const notEntitled = back ? null : concerned.map((each) => mustBeThere(state, vote, each)).find(isFound);
  if (notEntitled !== null && notEntitled !== undefined) return notEntitled;
  if (concerned.length === 0) return nothingNew;
  return accept(state, actor, context, [{ kind: 'ballots-handed-out', voteId, personIds: concerned, back }]);
};

const isFound = (refusal: Refusal | null): refusal is Refusal => refusal !== null;

function mustBeThere(state: MeetingState, vote: VoteState, personId: string): Refusal | null {
  const seat = findSeat(state, personId);
  if (seat === null) return refuse('not-seated');
  if (vote.conflicted.includes(personId))
    return refuse(
      'not-entitled',
      `${seat.name} ist bei dem Tagesordnungspunkt befangen.`,
      state.profile?.conflict.norm,
    );
  if (!vote.electorate.includes(personId))
    return refuse('not-entitled', `${seat.name} war bei der Eröffnung der Abstimmung nicht stimmberechtigt.`);
  const present = state.present[personId];
  if (present?.mode === 'remote')
    return refuse(
      'not-entitled',
      `${seat.name} ist zugeschaltet. Einen Stimmzettel bekommt nur, wer im Saal ist; an den Geräten können alle ` +
        'abstimmen.',
      state.profile?.remote.norm,
    );
  return present?.entitled === true ? null : refuse('not-checked-in', `${seat.name} ist nicht anwesend gemeldet.`);
}
