import { spotlightOf } from '@gremia/contracts';
import { RoomEvent, Track, type Participant, type RemoteParticipant, type Room } from 'livekit-client';
import { useEffect } from 'react';
import { channelOf, interpretsSigns } from './channels/channel-of';

export const PICTURES = ['all', 'speaker', 'none'] as const;
/**
 * For narrow lines: everybody's picture, that of whom whoever leads has shown large or who speaks, or none.
 * Interpreters are seen in any case.
 */
export type Pictures = (typeof PICTURES)[number];

/** After these somebody else may be the one to see. */
const CHANGES = [
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.TrackPublished,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.RoomMetadataChanged,
] as const;

/** Says so with a microphone that is on: that somebody speaks the video server takes from whoever claims it. */
const isHeard = (participant: Participant): boolean =>
  !participant.isLocal && participant.isMicrophoneEnabled && channelOf(participant) === null;

/** Has only those pictures sent that are wanted; sound is always there. */
export function usePictures(room: Room | null, pictures: Pictures): void {
  useEffect(() => {
    if (room === null) return undefined;
    let spoke: string | null = null;
    const choose = (): void => {
      spoke = room.activeSpeakers.find(isHeard)?.identity ?? spoke;
      const shown = spotlightOf(room.metadata) ?? spoke;
      for (const participant of room.remoteParticipants.values())
        for (const publication of participant.trackPublications.values()) {
          if (publication.kind !== Track.Kind.Video) continue;
          const isWanted = isSeen(participant, publication.source, pictures, shown);
          if (publication.isDesired !== isWanted) publication.setSubscribed(isWanted);
        }
    };
    choose();
    for (const change of CHANGES) room.on(change, choose);
    return () => {
      for (const change of CHANGES) room.off(change, choose);
    };
  }, [room, pictures]);
}

function isSeen(
  { identity, attributes }: Pick<RemoteParticipant, 'identity' | 'attributes'>,
  source: Track.Source,
  pictures: Pictures,
  shown: string | null,
): boolean {
  if (pictures === 'all' || interpretsSigns({ attributes })) return true;
  return pictures === 'speaker' && (source === Track.Source.ScreenShare || identity === shown);
}
