import type {
  AskSnapshot,
  Caption,
  Command,
  CommandAnswer,
  RefusalAnswer,
  SignOfLife,
  SnapshotAnswer,
  Subscribe,
  TypedCaption,
} from '@gremia/contracts';
import type { Audience } from '@gremia/meeting';
import type { Namespace, Socket } from 'socket.io';
import type { Actor } from '../../platform/actor/actor';
import type { Device } from '../../platform/actor/device-reader';
import type { SerialisedJson } from '../../platform/sockets/serialised-json';
import type { Access } from '../access/meeting-access';
import type { Rights } from '../access/rights.query';
import type { Channel } from '../meeting/channel';

interface ToServer {
  /** Answered with a `Subscription`. */
  subscribe: (message: Subscribe, answer: (answer: SerialisedJson | RefusalAnswer) => void) => void;
  /** What a long stream has come to; its tail is subscribed to afterwards. */
  snapshot: (message: AskSnapshot, answer: (answer: SnapshotAnswer | RefusalAnswer) => void) => void;
  /** That somebody is there; the answer is the way back. */
  alive: (sign: SignOfLife, answer: (answer: { readonly ok: true } | RefusalAnswer) => void) => void;
  /** A line as it is being typed, of whoever was named to write captions. */
  caption: (typed: TypedCaption, answer: (answer: { readonly ok: true } | RefusalAnswer) => void) => void;
  command: (command: Command, answer: (answer: CommandAnswer | RefusalAnswer) => void) => void;
}

interface FromServer {
  /** An `EntriesMessage`. */
  entries: (message: SerialisedJson) => void;
  /** Something about the call of this meeting has changed; what it is has to be asked for. */
  call: (hint: { readonly meetingId: string }) => void;
  caption: (caption: Caption) => void;
}

/** The channel of a meeting that a socket listens to, by name: a meeting may be let out of mind meanwhile. */
export interface Heard {
  readonly audience: Audience;
  readonly room: string;
}

/**
 * What the server knows of a socket. Nothing of it changes while the socket is open: when rights change, the socket is
 * closed and comes back.
 */
export interface SocketData {
  readonly actor: Actor | null;
  /** A paired device, which is nobody and stands in one meeting. */
  readonly device: Device | null;
  readonly rights: Rights;
  /** Doors already passed, by meeting. */
  readonly access: Map<string, Promise<Access>>;
  /** What is listened to, by meeting. */
  readonly heard: Map<string, Heard>;
  /** Number of the last entry that was read in pages, by meeting. */
  readonly read: Map<string, number>;
}

export type LiveNamespace = Namespace<ToServer, FromServer, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ToServer, FromServer, Record<string, never>, SocketData>;

/** The room in which a channel of a meeting is heard. */
export const roomOf = (meetingId: string, channel: Channel): string => `${meetingId}/${channel.key}`;

/** The meeting of which something is heard in a room; null for rooms of other kinds. */
export function meetingOfRoom(room: string): string | null {
  const slash = room.indexOf('/');
  return slash === -1 ? null : room.slice(0, slash);
}
