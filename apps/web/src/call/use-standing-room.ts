import { keyNumberOf } from '@gremia/contracts';
import { DisconnectReason, Room, RoomEvent, type RoomOptions } from 'livekit-client';
import { useEffect, useState } from 'react';
import { followLine, openLine, type Ticket } from './line';
import { openEncryption, type CallEncryption } from './secrecy/call-encryption';

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
    let close = (): void => undefined;
    const showPhase = (told: StandingPhase): void => (isGone ? undefined : setPhase(told));
    const tryAgain = (): void => {
      if (isGone) return;
      setRoom(null);
      setPhase('waiting');
      clearTimeout(timer);
      timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MILLISECONDS);
    };
    const open = async (): Promise<void> => {
      const ticket = await ticketOf();
      if (ticket === null || isGone) return tryAgain();
      const secret = ticket.key === null ? null : openEncryption();
      const next = new Room(secret === null ? options : { ...options, encryption: secret.options });
      close = () => void next.disconnect().finally(() => secret?.close());
      if (secret !== null) followKeys(next, secret, ticketOf);
      followLine(next, showPhase).on(RoomEvent.Disconnected, (reason) => {
        if (reason !== DisconnectReason.DUPLICATE_IDENTITY) return tryAgain();
        if (!isGone) setRoom(null);
        showPhase('elsewhere');
      });
      await openLine(next, ticket, secret);
      if (isGone) return;
      setRoom(next);
      setPhase('connected');
    };
    open().catch(tryAgain);
    return () => {
      isGone = true;
      clearTimeout(timer);
      close();
    };
  }, [options, ticketOf, attempt]);
  return { room, phase };
}

/** Takes the key that holds now whenever the room tells of another one: nobody here follows the meeting as a person. */
function followKeys(room: Room, secret: CallEncryption, ticketOf: () => Promise<Ticket | null>): void {
  const lookAtKey = async (): Promise<void> => {
    const number = keyNumberOf(room.metadata);
    if (number === null || number === secret.number()) return;
    const ticket = await ticketOf();
    if (ticket !== null && ticket.key !== null) await secret.takeKey(ticket.key);
  };
  room.on(RoomEvent.RoomMetadataChanged, () => void lookAtKey().catch(() => undefined));
}
