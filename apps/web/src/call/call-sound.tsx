import { SOUND_TEST } from '@gremia/contracts';
import { AudioTrack, useTracks } from '@livekit/components-react';
import { RoomEvent, Track } from 'livekit-client';
import type { ReactElement } from 'react';

const HEARD = [Track.Source.Microphone, Track.Source.ScreenShareAudio, Track.Source.Unknown];

/** Everybody who speaks. Whoever tests their sound is measured and not played. */
export function CallSound(): ReactElement {
  const tracks = useTracks(HEARD, { updateOnlyOn: [RoomEvent.ParticipantAttributesChanged], onlySubscribed: true });
  return (
    <div hidden>
      {tracks
        .filter(({ participant, publication: { kind } }) => !participant.isLocal && kind === Track.Kind.Audio)
        .filter(({ participant }) => participant.attributes['sound'] !== SOUND_TEST)
        .map((track) => (
          <AudioTrack key={track.publication.trackSid} trackRef={track} />
        ))}
    </div>
  );
}
