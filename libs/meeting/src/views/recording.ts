import type { RecordingEnd, RecordingPause } from '@gremia/contracts';
import { findVote, recordingOf } from '../lookup';
import { procedureOf } from '../procedures/registry';
import { isSameObjector, type RecordingObjection } from '../recording-state';
import type { MeetingState } from '../state';
import { callPartOf } from './call-rights';
import { goesOnAnotherDay } from './closed';

/** Whether somebody does not want to be recorded; `personId` null: somebody without an account, by `name`. */
export const objectsToRecording = (state: MeetingState, who: RecordingObjection): boolean =>
  (state.recordingObjections ?? []).some((each) => isSameObjector(each, who));

/**
 * Why a recording rests in this state; null where it may go on. Whoever has objected is not in it, neither by their own
 * microphone nor by another one near them, so all of it rests while they have the floor.
 *
 * @see NKomVG § 64 Abs. 2
 */
export function recordingPauseOf(state: MeetingState): RecordingPause | null {
  if (isObjectorSpeaking(state)) return 'objection';
  if (state.phase === 'interrupted') return 'break';
  if (isSecretVoteOpen(state)) return 'secret-vote';
  return state.recording?.held === true ? 'lead' : null;
}

/** Whoever is called by name alone may be somebody who has objected from their account: the name decides then. */
function isObjectorSpeaking({ speakers: { floor }, recordingObjections = [] }: MeetingState): boolean {
  if (floor === null) return false;
  const { personId, guest } = floor;
  return recordingObjections.some((each) =>
    personId === null ? each.name === guest : isSameObjector(each, { personId, name: guest ?? '' }),
  );
}

/** Why a recording is over in this state; null where it is not. Nothing outside of the public part is ever recorded. */
export function recordingEndOf(state: MeetingState): RecordingEnd | null {
  if (state.phase === 'closed') return 'closed';
  if (callPartOf(state) === 'non-public') return 'non-public';
  return goesOnAnotherDay(state) ? 'other-day' : null;
}

function isSecretVoteOpen(state: MeetingState): boolean {
  const vote = findVote(state, state.currentVoteId);
  if (vote?.phase !== 'open' || state.profile === null) return false;
  return procedureOf(vote).seal(state.profile) === 'tally-only';
}

/**
 * Whether what somebody sends may be recorded at this moment; null: the hall, in which nobody is told from another.
 */
export const isRecordedNow = (state: MeetingState, personId: string | null): boolean =>
  recordingOf(state)?.paused === null && (personId === null || !objectsToRecording(state, { personId, name: '' }));
