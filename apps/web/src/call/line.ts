import type { CallKey } from '@gremia/contracts';
import { RoomEvent, type Room } from 'livekit-client';
import type { CallEncryption } from './secrecy/call-encryption';

/** With what a line is opened now. */
export interface Ticket {
  readonly path: string;
  readonly token: string;
  /** null: what is sent here is not encrypted between browsers. */
  readonly key: CallKey | null;
}

/**
 * Opens the line of a room through our own address. Where it is to be encrypted it is so before anything is sent.
 *
 * @throws Error where one side counts on encryption and the other does not: then nothing is opened
 */
export async function openLine(room: Room, { path, token, key }: Ticket, secret: CallEncryption | null): Promise<void> {
  if ((key === null) !== (secret === null)) throw new Error('this call is encrypted on one side only');
  if (key !== null && secret !== null) {
    await secret.takeKey(key);
    await room.setE2EEEnabled(true);
  }
  await room.connect(`${window.location.origin.replace(/^http/u, 'ws')}${path}`, token);
}

/** Tells when a line is broken for a moment, and when it has come back by itself. */
export const followLine = (room: Room, tell: (phase: 'connected' | 'reconnecting') => void): Room =>
  room
    .on(RoomEvent.SignalReconnecting, () => tell('reconnecting'))
    .on(RoomEvent.Reconnecting, () => tell('reconnecting'))
    .on(RoomEvent.Reconnected, () => tell('connected'));
