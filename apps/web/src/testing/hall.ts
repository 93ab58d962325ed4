import type {
  AskSnapshot,
  BallotContent,
  CommandInput,
  EntryView,
  StreamSnapshot,
  Subscribe,
  Subscription,
} from '@gremia/contracts';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket as NetSocket } from 'node:net';
import { Server } from 'socket.io';

/** The meeting of which the server tells. */
export const MEETING = '00000000-0000-4000-8000-000000000001';
/** Who follows it. */
export const ME = '00000000-0000-4000-8000-000000000002';

export const entry = (seq: number, event: EntryView['event']): EntryView => ({
  seq,
  at: '2026-11-25T16:00:00.000Z',
  actor: ME,
  audience: 'members',
  leafHash: '00',
  commitment: null,
  event,
});
export const called = (seq: number): EntryView => entry(seq, { kind: 'item-called', itemId: `item-${seq}` });

/** @throws Error where it does not come to that within so many milliseconds */
export async function until(met: () => boolean, ms = 4_000): Promise<void> {
  const end = Date.now() + ms;
  while (!met()) {
    if (Date.now() > end) throw new Error('It did not come to that.');
    await new Promise((wake) => setTimeout(wake, 10));
  }
}

const BUSY = {
  type: 'about:blank',
  title: '',
  status: 429,
  code: 'too-many-requests',
  detail: 'Zu viele Versuche.',
};

/**
 * The other end of the line: a real socket.io server that answers as told and counts what reaches it. The journal
 * behind it is a list.
 */
export class Hall {
  readonly commands: CommandInput[] = [];
  readonly counted = new Map<string, BallotContent>();
  journal: EntryView[] = [];
  /** So many entries fit on a page. */
  page = 200;
  /** Called before a page is answered. */
  onPage: (() => void) | null = null;
  /** Where readers asked to go on. */
  readonly asked: number[] = [];
  /** What the past has come to, where the server can tell, and who asked. */
  snapshot: StreamSnapshot | null = null;
  readonly forms: string[] = [];
  /** Called before the snapshot is answered. */
  onSnapshot: (() => void) | null = null;
  audience: Subscription['audience'] = 'members';
  answering = true;
  /** So many pages are refused, because the reader is too fast. */
  busy = 0;
  onCommand: ((command: CommandInput) => object) | null = null;
  private readonly held: (() => void)[] = [];
  private readonly lines = new Set<NetSocket>();
  private constructor(
    readonly io: Server,
    private readonly http: HttpServer,
  ) {}

  static async open(): Promise<Hall> {
    const http = createServer();
    const hall = new Hall(new Server(http), http);
    http.on('connection', (line) => {
      hall.lines.add(line);
      line.on('close', () => hall.lines.delete(line));
    });
    hall.io.of('/live').on('connection', (socket) => {
      socket.on('subscribe', (from: Subscribe, answer: (answer: object) => void) => {
        hall.asked.push(from.after);
        hall.onPage?.();
        if (hall.busy > 0) {
          hall.busy -= 1;
          return answer({ ok: false, problem: { ...BUSY } });
        }
        const subscription = hall.pageFor(from);
        // As the server does: in one go with the last page.
        if (subscription.next === null) void socket.join('listening');
        return answer(subscription);
      });
      socket.on('snapshot', ({ form }: AskSnapshot, answer: (answer: object) => void) => {
        hall.forms.push(form);
        hall.onSnapshot?.();
        answer({ ok: true, snapshot: hall.snapshot });
      });
      socket.on('command', (command: CommandInput, answer: (reply: object) => void) => {
        hall.commands.push(command);
        const reply = hall.onCommand?.(command) ?? { ok: true, seq: 1, leafHash: '00' };
        if (command.kind === 'cast-ballot') hall.counted.set(command.voteId, command.choice);
        if (hall.answering) answer(reply);
        else hall.held.push(() => answer(reply));
      });
    });
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    return hall;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  private pageFor({ after, audience }: Subscribe): Subscription {
    const from = audience !== undefined && audience !== this.audience ? 0 : after;
    const entries = this.journal.slice(from, from + this.page);
    const last = from + entries.length;
    return {
      ok: true,
      audience: this.audience,
      numbering: 0,
      head: this.journal.length,
      next: last < this.journal.length ? last : null,
      entries,
      own: Object.fromEntries(this.counted),
      serverTime: new Date().toISOString(),
    };
  }

  tell(...entries: EntryView[]): void {
    this.journal.push(...entries);
    this.io.of('/live').to('listening').emit('entries', { meetingId: MEETING, entries });
  }

  /** Gives the answers that were held back. */
  acknowledge(): void {
    for (const answer of this.held.splice(0)) answer();
  }

  /** Tears every line, as a lost network does: no goodbye. */
  cut(): void {
    for (const line of this.lines) line.destroy();
  }

  async close(): Promise<void> {
    await this.io.close();
  }
}
