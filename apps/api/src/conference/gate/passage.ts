import type { CallMember } from '../call-server';
import type { RoomRights } from '../call-door';

/** Whom a token names, and for which room. It is believed in neither. */
export interface Named {
  readonly identity: string;
  readonly room: string;
}

/** Somebody who may pass into a room in this moment, and what ends that. */
export interface Admitted {
  readonly member: CallMember;
  readonly rights: RoomRights;
  /** The session of a person, the pairing of a device; null for the public. */
  readonly sessionId: string | null;
  readonly deviceId: string | null;
}

/** What is asked for a line, or for why there is none. */
export interface Asking {
  readonly named: Named;
  readonly cookie: string | undefined;
  /** A WebSocket is to be opened. */
  readonly isLine: boolean;
}
