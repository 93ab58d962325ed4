import { RoomEvent, type Room } from 'livekit-client';
import { useEffect, useState } from 'react';

/** As LiveKit numbers what somebody may send. */
const SOURCES = { camera: 1, microphone: 2 } as const;

/** `paused`: nothing is sent while the meeting rests; `muted`: whoever leads has closed the microphone. */
export type Sending = 'paused' | 'muted' | 'open' | 'failed';

/** Sends picture and sound of the hall, each as long as the server lets it; nobody has to press anything. */
export function useSending(room: Room | null, attempt: number): Sending {
  const [sending, setSending] = useState<Sending>('paused');
  useEffect(() => {
    if (room === null) return undefined;
    let isGone = false;
    let work = Promise.resolve();
    const { localParticipant } = room;
    const send = async (): Promise<void> => {
      const { permissions } = localParticipant;
      const may = (source: keyof typeof SOURCES): boolean =>
        permissions?.canPublish === true &&
        permissions.canPublishSources.some((each) => Number(each) === SOURCES[source]);
      const [camera, microphone] = [may('camera'), may('microphone')];
      if (!isGone) setSending(microphone ? 'open' : camera ? 'muted' : 'paused');
      // A hall may have a microphone alone.
      const outcomes = await Promise.allSettled([
        localParticipant.setMicrophoneEnabled(microphone),
        localParticipant.setCameraEnabled(camera),
      ]);
      const [sound] = outcomes;
      if (!isGone && microphone && sound?.status === 'rejected') setSending('failed');
    };
    const sendSoon = (): void => void (work = work.then(send).catch(() => undefined));
    sendSoon();
    room.on(RoomEvent.ParticipantPermissionsChanged, sendSoon);
    return () => {
      isGone = true;
      room.off(RoomEvent.ParticipantPermissionsChanged, sendSoon);
    };
  }, [room, attempt]);
  return sending;
}
