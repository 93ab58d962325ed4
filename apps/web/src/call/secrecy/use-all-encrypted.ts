import { useRoomContext } from '@livekit/components-react';
import { RoomEvent, type Room } from 'livekit-client';
import { useEffect, useState } from 'react';

const CHANGES = [
  RoomEvent.ParticipantEncryptionStatusChanged,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
] as const;

/**
 * Whether what one sends oneself, and everything that is sent by the others, is encrypted between browsers. Before the
 * worker has confirmed it, it is not said.
 */
export function useAllEncrypted(): boolean {
  const room = useRoomContext();
  const [isAll, setAll] = useState(false);
  useEffect(() => {
    const lookAtTracks = (): void => setAll(isEncrypted(room));
    lookAtTracks();
    for (const change of CHANGES) room.on(change, lookAtTracks);
    return () => {
      for (const change of CHANGES) room.off(change, lookAtTracks);
    };
  }, [room]);
  return isAll;
}

function isEncrypted({ isE2EEEnabled, localParticipant, remoteParticipants }: Room): boolean {
  const everybody = [localParticipant, ...remoteParticipants.values()];
  return (
    isE2EEEnabled &&
    everybody.every(({ trackPublications }) => [...trackPublications.values()].every((each) => each.isEncrypted))
  );
}
