import type {
  AskSnapshot,
  Caption,
  CommandAnswer,
  CommandInput,
  EntriesMessage,
  RefusalAnswer,
  SignOfLife,
  SnapshotAnswer,
  Subscribe,
  Subscription,
  TypedCaption,
} from '@gremia/contracts';
import { io, type Socket } from 'socket.io-client';

interface FromServer {
  entries: (message: EntriesMessage) => void;
  call: (hint: { readonly meetingId: string }) => void;
  caption: (caption: Caption) => void;
}

interface ToServer {
  subscribe: (message: Subscribe, answer: (subscription: Subscription | RefusalAnswer) => void) => void;
  snapshot: (message: AskSnapshot, answer: (answer: SnapshotAnswer | RefusalAnswer) => void) => void;
  alive: (sign: SignOfLife, answer: (answer: { readonly ok: true } | RefusalAnswer) => void) => void;
  caption: (typed: TypedCaption, answer: (answer: { readonly ok: true } | RefusalAnswer) => void) => void;
  command: (command: CommandInput, answer: (answer: CommandAnswer | RefusalAnswer) => void) => void;
}

export type LiveSocket = Socket<FromServer, ToServer>;

/**
 * A socket of its own for every meeting on screen. WebSocket only: several instances of the server need no sticky
 * sessions then.
 */
export function liveSocket(origin = ''): LiveSocket {
  return io(`${origin}/live`, {
    transports: ['websocket'],
    autoConnect: false,
    forceNew: true,
    withCredentials: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
  });
}
