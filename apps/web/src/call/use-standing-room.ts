import { DisconnectReason, Room, RoomEvent, type RoomOptions } from 'livekit-client';
import { useEffect, useState } from 'react';
import { followLine, openLine, type Ticket } from './line';

const AGAIN_MILLISECONDS = 3_000;

/** `waiting`: there is no call for it now; `elsewhere`: another window has the line. */
export type StandingPhase = 'waiting' | 'connected' | 'reconnecting' | 'elsewhere';

export interface StandingRoom {
  readonly room: Room | null;
  readonly phase: StandingPhase;
}

/**
 * The line of somebody who has nothing to press, a device or somebody who watches, as long as the component is there:
 * into each part that it may be in, and back after every break. It never stops trying.
 *
 * @param options the same object each time
 * @param ticketOf the same function each time; null: there is no call for it now
 */
export function useStandingRoom(options: RoomOptions, ticketOf: () => Promise<Ticket | null>): StandingRoom {
  const [room, setRoom] = useState<Room | null>(null);
  const [phase, setPhase] = useState<StandingPhase>('waiting');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = new Room(options);
    const showPhase = (told: StandingPhase): void => (isGone ? undefined : setPhase(told));
    const tryAgain = (): void => {
      if (isGone) return;
      setRoom(null);
      setPhase('waiting');
      timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MILLISECONDS);
    };
    followLine(next, showPhase).on(RoomEvent.Disconnected, (reason) => {
      if (reason !== DisconnectReason.DUPLICATE_IDENTITY) return tryAgain();
      if (!isGone) setRoom(null);
      showPhase('elsewhere');
    });
    const open = async (): Promise<void> => {
      const ticket = await ticketOf();
      if (ticket === null || isGone) return tryAgain();
      await openLine(next, ticket);
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
  }, [options, ticketOf, attempt]);
  return { room, phase };
}
