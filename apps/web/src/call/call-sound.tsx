import { SOUND_TEST } from '@gremia/contracts';
import { AudioTrack } from '@livekit/components-react';
import type { Participant } from 'livekit-client';
import type { ReactElement } from 'react';
import { loudnessOf } from './channels/heard-as';
import type { SoundChoice } from './channels/sound-choice';
import { useVoices, useWantedVoices } from './channels/use-voices';

interface CallSoundProps {
  /** Whose sound is not played here: what the hall sends would come out of it again. */
  readonly isLeftOut: (participant: Participant) => boolean;
  readonly choice: SoundChoice;
}

/** Everybody who speaks, in the room or in the channel that was chosen. Whoever tests their sound is not played. */
export function CallSound({ isLeftOut, choice }: CallSoundProps): ReactElement {
  const voices = useVoices();
  useWantedVoices(voices, choice);
  return (
    <div hidden>
      {voices
        .filter(({ track: { publication } }) => publication.isSubscribed)
        .filter(({ track: { participant } }) => participant.attributes['sound'] !== SOUND_TEST)
        // Whoever sits in the hall is heard there anyway, but not what they say in a channel.
        .filter(({ track: { participant }, channel }) => channel !== null || !isLeftOut(participant))
        .map((voice) => ({ voice, volume: loudnessOf(voice, choice, voices) }))
        .filter(({ volume }) => volume > 0)
        .map(({ voice: { track }, volume }) => (
          <AudioTrack key={track.publication.trackSid} trackRef={track} volume={volume} />
        ))}
    </div>
  );
}
