import type { CommandAnswer, CommandInput, EntryView, Problem, Subscription } from '@gremia/contracts';
import { io, type Socket } from 'socket.io-client';

export interface Refused {
  readonly ok: false;
  readonly problem: Problem;
}

interface FromServer {
  entries: (message: { meetingId: string; entries: EntryView[] }) => void;
}

interface ToServer {
  subscribe: (message: { meetingId: string; after: number }, answer: (subscription: Subscription | Refused) => void) => void;
  command: (command: CommandInput, answer: (answer: CommandAnswer | Refused) => void) => void;
}

export type LiveSocket = Socket<FromServer, ToServer>;

/** A socket of its own for every meeting on screen. WebSocket only: several instances of the server need no sticky sessions then. */
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
