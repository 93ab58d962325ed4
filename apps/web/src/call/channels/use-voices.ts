import { isTrackReference, useTracks, type TrackReference } from '@livekit/components-react';
import { RemoteTrackPublication, RoomEvent, Track } from 'livekit-client';
import { useEffect } from 'react';
import { channelOf } from './channel-of';
import { loudnessOf, type Voice } from './heard-as';
import type { SoundChoice } from './sound-choice';

const HEARD = [Track.Source.Microphone, Track.Source.ScreenShareAudio, Track.Source.Unknown];
const CHANGES = [
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
];

export interface HeardVoice extends Voice {
  readonly track: TrackReference;
}

/** The sound of all others, whether it is received here or not. */
export function useVoices(): readonly HeardVoice[] {
  return useTracks(HEARD, { updateOnlyOn: CHANGES, onlySubscribed: false })
    .filter(isTrackReference)
    .filter(({ participant, publication }) => !participant.isLocal && publication.kind === Track.Kind.Audio)
    .map((track) => ({ track, channel: channelOf(track.participant), isOn: !track.publication.isMuted }));
}

/** Has only that sound sent which is wanted here: a channel that nobody here has chosen costs no line. */
export function useWantedVoices(voices: readonly HeardVoice[], choice: SoundChoice): void {
  useEffect(() => {
    for (const voice of voices) {
      const { publication } = voice.track;
      const isWanted = loudnessOf(voice, choice, voices) > 0;
      if (publication instanceof RemoteTrackPublication && publication.isDesired !== isWanted)
        publication.setSubscribed(isWanted);
    }
  });
}
