import { RoomEvent, type Room } from 'livekit-client';

/** With what a line is opened now. */
export interface Ticket {
  readonly path: string;
  readonly token: string;
}

/** Opens the line of a room through our own address. */
export const openLine = (room: Room, { path, token }: Ticket): Promise<void> =>
  room.connect(`${window.location.origin.replace(/^http/u, 'ws')}${path}`, token);

/** Tells when a line is broken for a moment, and when it has come back by itself. */
export const followLine = (room: Room, tell: (phase: 'connected' | 'reconnecting') => void): Room =>
  room
    .on(RoomEvent.SignalReconnecting, () => tell('reconnecting'))
    .on(RoomEvent.Reconnecting, () => tell('reconnecting'))
    .on(RoomEvent.Reconnected, () => tell('connected'));
