import { SOUND_TEST } from '@gremia/contracts';
import { AudioTrack, useTracks } from '@livekit/components-react';
import { RoomEvent, Track, type Participant } from 'livekit-client';
import type { ReactElement } from 'react';

const HEARD = [Track.Source.Microphone, Track.Source.ScreenShareAudio, Track.Source.Unknown];

interface CallSoundProps {
  /** Whose sound is not played here: what the hall sends would come out of it again. */
  readonly isLeftOut: (participant: Participant) => boolean;
}

/** Everybody who speaks. Whoever tests their sound is measured and not played. */
export function CallSound({ isLeftOut }: CallSoundProps): ReactElement {
  const tracks = useTracks(HEARD, { updateOnlyOn: [RoomEvent.ParticipantAttributesChanged], onlySubscribed: true });
  return (
    <div hidden>
      {tracks
        .filter(({ participant, publication: { kind } }) => !participant.isLocal && kind === Track.Kind.Audio)
        .filter(({ participant }) => participant.attributes['sound'] !== SOUND_TEST && !isLeftOut(participant))
        .map((track) => (
          <AudioTrack key={track.publication.trackSid} trackRef={track} />
        ))}
    </div>
  );
}
