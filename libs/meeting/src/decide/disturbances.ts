import type { DisturbanceEnd, InterruptionResponsibility } from '@gremia/contracts';
import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { findSeat, findVote } from '../lookup';
import type { MeetingState } from '../state';
import { affectedBeside, isVotePaused, openDisturbances } from '../views/disturbances';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { mustBeOffice, mustBeOpened } from './guards';

/** Disturbances of picture and sound: reported by whoever has them, ended by whoever leads. */
export const disturbanceDeciders: Deciders<'report-disturbance' | 'settle-disturbance'> = {
  'report-disturbance': (state, { reportId, what, note, personId }, actor, context) => {
    const reporter = personId ?? actor.personId;
    if (reporter !== actor.personId && !actor.office) return refuse('forbidden');
    const refusal = mustBeOpened(state);
    if (refusal !== null) return refusal;
    if (findSeat(state, reporter) === null) return refuse('not-seated');
    if (openDisturbances(state).some((each) => each.personId === reporter)) return nothingNew;
    const vote = findVote(state, state.currentVoteId);
    // One vote is not stopped again and again by one and the same person.
    const again = (state.disturbances ?? []).some((each) => each.personId === reporter && each.pauses === vote?.voteId);
    const pauses = vote?.phase === 'open' && !again ? vote.voteId : null;
    const report = { reportId, personId: reporter, what, note, pauses, ...affectedBeside(state, reporter) };
    return accept(state, actor, context, [{ kind: 'disturbance-reported', ...report }]);
  },

  'settle-disturbance': (state, { reportId, how, sphere }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    const report = (state.disturbances ?? []).find((each) => each.reportId === reportId);
    if (report === undefined) return refuse('not-found');
    if (report.settled !== null) return nothingNew;
    return accept(state, actor, context, [{ kind: 'disturbance-settled', reportId, how, sphere }]);
  },
};

/** Ends every report that is open, as with an interruption of the meeting. */
export const settleAll = (
  state: MeetingState,
  how: DisturbanceEnd,
  sphere: InterruptionResponsibility,
): readonly MeetingEvent[] =>
  openDisturbances(state).map(({ reportId }) => ({ kind: 'disturbance-settled', reportId, how, sphere }));

/** Nobody votes, and nothing is counted, while the vote rests. */
export const mustNotRest = (state: MeetingState): Refusal | null =>
  isVotePaused(state)
    ? refuse(
        'wrong-state',
        'Die Abstimmung ruht, weil eine Störung von Bild oder Ton gemeldet ist. Sie geht weiter, sobald die ' +
          'Sitzungsleitung darüber entschieden hat.',
        state.profile?.disturbance.norm,
      )
    : null;
