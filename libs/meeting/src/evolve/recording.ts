import { recordingOf } from '../lookup';
import { isSameObjector, type RecordingState } from '../recording-state';
import type { MeetingState } from '../state';
import type { Evolvers } from './evolver';

function changed(state: MeetingState, change: Partial<RecordingState>): MeetingState {
  const recording = recordingOf(state);
  return recording === null ? state : { ...state, recording: { ...recording, ...change } };
}

/** The recording of the public part, and who has objected to being in it. */
export const recordingEvolvers: Evolvers<
  | 'recording-began'
  | 'recording-paused'
  | 'recording-resumed'
  | 'recording-noted'
  | 'recording-ended'
  | 'recording-objected'
> = {
  'recording-began': (state, { of }, at) => ({ ...state, recording: { of, since: at, paused: null, held: false } }),
  'recording-paused': (state, { reason }, at) =>
    changed(state, { paused: { reason, since: at }, ...(reason === 'lead' ? { held: true } : {}) }),
  'recording-resumed': (state) => changed(state, { paused: null, held: false }),
  'recording-noted': (state, { standing }) => changed(state, { standing }),
  'recording-ended': (state) => ({ ...state, recording: null }),
  'recording-objected': (state, { personId, name, objects }) => {
    const objection = { personId, name };
    const others = (state.recordingObjections ?? []).filter((each) => !isSameObjector(each, objection));
    return { ...state, recordingObjections: objects ? [...others, objection] : others };
  },
};
