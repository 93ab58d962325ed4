import { HALL_ROLE, isPersonInCall } from '@gremia/contracts';
import { isRecordedNow, type MeetingState } from '@gremia/meeting';
import { TrackSource, type ParticipantInfo } from 'livekit-server-sdk';
import { STANDARD } from './participant-kinds';
import type { RecordingFile } from './recording.repository';

/** A track that is sent in a call. */
export type SentTrack = Pick<RecordingFile, 'identity' | 'name' | 'source' | 'track'>;

const SOURCES = new Map<TrackSource, RecordingFile['source']>([
  [TrackSource.MICROPHONE, 'microphone'],
  [TrackSource.SCREEN_SHARE_AUDIO, 'microphone'],
  [TrackSource.CAMERA, 'camera'],
  [TrackSource.SCREEN_SHARE, 'screen'],
]);

/**
 * What of a call may be recorded at this moment: what everybody hears, of whoever has not objected; with pictures, also
 * those of whoever may be heard. A test of the sound and a channel of interpretation are heard by nobody, or not by
 * all.
 *
 * @param mayTalk who may be heard by everybody now
 */
export function recordableTracks(
  state: MeetingState,
  inside: readonly ParticipantInfo[],
  mayTalk: (identity: string) => boolean,
): readonly SentTrack[] {
  const pictures = state.recording?.of === 'picture-and-sound';
  return inside.flatMap(({ identity, name, kind, attributes, tracks }): SentTrack[] => {
    const isHall = attributes['role'] === HALL_ROLE;
    const isPerson = isPersonInCall(identity) && Number(kind) === STANDARD;
    if (!isHall && !(isPerson && mayTalk(identity))) return [];
    if (!isRecordedNow(state, isHall ? null : identity)) return [];
    return tracks.flatMap(({ sid, source }): SentTrack[] => {
      const sent = SOURCES.get(source);
      if (sent === undefined || (sent !== 'microphone' && !pictures)) return [];
      return [{ identity, name, source: sent, track: sid }];
    });
  });
}
