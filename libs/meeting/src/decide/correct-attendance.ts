import { clockTime } from '@gremia/contracts';
import type { Refusal } from '../decision';
import type { CorrectedStay, MeetingEvent } from '../events';
import { findSeat } from '../lookup';
import type { MeetingState, VoteState } from '../state';
import { hasVoted } from '../views/participation';
import { accept, type Decider, refuse } from './decider';
import { mustBeOffice } from './guards';

/**
 * Puts attendance right on record, during the meeting and after it until the minutes are signed: when somebody was
 * there, and what is known of why not. What was recorded stays in the journal, and so does every vote: who voted was
 * there, and nothing can say otherwise.
 */
export const correctAttendance: Decider<'correct-attendance'> = (state, command, actor, context) => {
  const { personId, stays = null, absence = null, reason } = command;
  const refusal = mustBeOffice(actor);
  if (refusal !== null) return refusal;
  if (state.phase === 'planned') return refuse('meeting-not-open');
  if (context.minutesSigned === true)
    return refuse('wrong-state', 'Die Niederschrift ist unterschrieben; die Anwesenheit darin steht fest.');
  if (findSeat(state, personId) === null) return refuse('not-seated');
  if (stays === null && absence === null) return refuse('invalid-input', 'Es ist nichts zu berichtigen.');
  const fault = stays === null ? null : (faultOf(state, stays, context.now) ?? mustFitBallots(state, personId, stays));
  if (fault !== null) return fault;
  const by = { name: actor.name, role: actor.chair ? 'chair' : 'clerk' } as const;
  // Who was not there, or has left, is not here now: otherwise their next vote would be one of somebody absent.
  const leaves = state.phase !== 'closed' && state.present[personId] !== undefined && stays !== null;
  const left: readonly MeetingEvent[] =
    leaves && stays.at(-1)?.until !== null ? [{ kind: 'member-checked-out', personId }] : [];
  return accept(state, actor, context, [
    ...left,
    { kind: 'attendance-corrected', personId, stays, absence, reason, by },
  ]);
};

/** Stays follow each other, within the meeting. */
function faultOf(state: MeetingState, stays: readonly CorrectedStay[], now: string): Refusal | null {
  const opened = Date.parse(state.openedAt ?? now);
  const end = Date.parse(state.closedAt ?? now);
  let earliest = opened;
  for (const { from, until } of stays) {
    const [begins, ends] = [Date.parse(from), until === null ? end : Date.parse(until)];
    if (begins < earliest || ends < begins || ends > end)
      return refuse(
        'invalid-input',
        'Die Zeiten müssen aufeinander folgen und zwischen Eröffnung und Schluss der Sitzung liegen.',
      );
    earliest = ends;
  }
  return null;
}

function mustFitBallots(state: MeetingState, personId: string, stays: readonly CorrectedStay[]): Refusal | null {
  const voted = Object.values(state.votes).find((vote) => hasVoted(vote, personId) && !coversOpening(stays, vote));
  return voted === undefined
    ? null
    : refuse(
        'wrong-state',
        `In der Abstimmung um ${clockTime(voted.openedAt, state.timeZone)} Uhr ist eine Stimme ` +
          'dieser Person gezählt; ' +
          'sie war also anwesend.',
      );
}

const coversOpening = (stays: readonly CorrectedStay[], { openedAt }: VoteState): boolean => {
  const at = Date.parse(openedAt);
  return stays.some(({ from, until }) => Date.parse(from) <= at && (until === null || at <= Date.parse(until)));
};
