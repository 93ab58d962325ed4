import { conferenceRoutes } from '@gremia/contracts';
import { DisconnectReason, Room, RoomEvent, type RoomOptions } from 'livekit-client';
import { useEffect, useState } from 'react';
import { call } from '../../api/client';

const AGAIN_MILLISECONDS = 3_000;

/** `waiting`: there is no call for this device now; `elsewhere`: another window of it has the line. */
export type DevicePhase = 'waiting' | 'connected' | 'reconnecting' | 'elsewhere';

export interface DeviceRoom {
  readonly room: Room | null;
  readonly phase: DevicePhase;
}

/**
 * The line of a paired device to the call of its meeting, as long as the component is there: into each part that it may
 * be in, and back after every break. Nobody sits in front of it, so it never stops trying.
 *
 * @param options the same object each time
 */
export function useDeviceRoom(options: RoomOptions): DeviceRoom {
  const [room, setRoom] = useState<Room | null>(null);
  const [phase, setPhase] = useState<DevicePhase>('waiting');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = new Room(options);
    const showPhase = (told: DevicePhase): void => (isGone ? undefined : setPhase(told));
    const tryAgain = (): void => {
      if (isGone) return;
      setRoom(null);
      setPhase('waiting');
      timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MILLISECONDS);
    };
    next
      .on(RoomEvent.SignalReconnecting, () => showPhase('reconnecting'))
      .on(RoomEvent.Reconnecting, () => showPhase('reconnecting'))
      .on(RoomEvent.Reconnected, () => showPhase('connected'))
      .on(RoomEvent.Disconnected, (reason) => {
        if (reason !== DisconnectReason.DUPLICATE_IDENTITY) return tryAgain();
        if (!isGone) setRoom(null);
        showPhase('elsewhere');
      });
    const open = async (): Promise<void> => {
      const { call: ticket } = await call(conferenceRoutes.deviceCall);
      if (ticket === null || isGone) return tryAgain();
      await next.connect(`${window.location.origin.replace(/^http/u, 'ws')}${ticket.path}`, ticket.token);
      if (isGone) return;
      setRoom(next);
      setPhase('connected');
    };
    open().catch(() => (next.state === 'connected' ? undefined : tryAgain()));
    return () => {
      isGone = true;
      clearTimeout(timer);
      void next.disconnect();
    };
  }, [options, attempt]);
  return { room, phase };
}
