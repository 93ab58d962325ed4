import { SOUND_TEST } from '@gremia/contracts';
import { LocalAudioTrack, RoomEvent, Track, type Room } from 'livekit-client';
import { useEffect } from 'react';
import { channelOf } from '../../call/channels/channel-of';
import { SoundSender } from './sound-sender';

/** After these one's own microphone may be open, or not. */
const CHANGES = [
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.ParticipantPermissionsChanged,
] as const;

/**
 * While captions are made of what is said, sends one's own sound for it as long as one's microphone is open for
 * everybody: not in the sound test, and not in a channel.
 *
 * @param meetingId null: of a device of the hall
 */
export function useSentSound(room: Room | null, isOn: boolean, meetingId: string | null): void {
  useEffect(() => {
    if (room === null || !isOn) return undefined;
    let sent: MediaStreamTrack | null = null;
    let sender: SoundSender | null = null;
    const follow = (): void => {
      const open = openMicrophone(room);
      if (open === sent) return;
      sender?.end();
      [sent, sender] = [open, open && new SoundSender(open, meetingId)];
    };
    follow();
    for (const change of CHANGES) room.on(change, follow);
    return () => {
      for (const change of CHANGES) room.off(change, follow);
      sender?.end();
    };
  }, [room, isOn, meetingId]);
}

function openMicrophone({ localParticipant }: Room): MediaStreamTrack | null {
  const publication = localParticipant.getTrackPublication(Track.Source.Microphone);
  const { track } = publication ?? {};
  if (!(track instanceof LocalAudioTrack) || publication?.isMuted === true) return null;
  const isHeard = localParticipant.attributes['sound'] !== SOUND_TEST && channelOf(localParticipant) === null;
  return isHeard ? track.mediaStreamTrack : null;
}
