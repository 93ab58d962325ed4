/** @jest-environment node */
import type { Choice, CommandInput, EntryView, Subscribe, Subscription } from '@gremia/contracts';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket as NetSocket } from 'node:net';
import { Server } from 'socket.io';
import { ApiProblem } from '../api/api-problem';
import { liveSocket } from './live-socket';
import { MeetingFeed } from './meeting-feed';

const MEETING = '00000000-0000-4000-8000-000000000001';
const ME = '00000000-0000-4000-8000-000000000002';
const VOTE = '00000000-0000-4000-8000-000000000003';

const entry = (seq: number, event: EntryView['event']): EntryView => ({
  seq,
  at: '2026-11-25T16:00:00.000Z',
  actor: ME,
  audience: 'members',
  leafHash: '00',
  commitment: null,
  event,
});
const called = (seq: number): EntryView => entry(seq, { kind: 'item-called', itemId: `item-${seq}` });

/**
 * The other end of the line: a real socket.io server that answers as told and counts what reaches it. The journal
 * behind it is a list.
 */
class Hall {
  readonly commands: CommandInput[] = [];
  readonly counted = new Map<string, Choice>();
  journal: EntryView[] = [];
  audience: Subscription['audience'] = 'members';
  answering = true;
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
      socket.on('subscribe', ({ after, audience }: Subscribe, answer: (subscription: Subscription) => void) =>
        answer({
          ok: true,
          audience: hall.audience,
          head: hall.journal.length,
          entries: hall.journal.filter(
            ({ seq }) => seq > after || (audience !== undefined && audience !== hall.audience),
          ),
          own: Object.fromEntries(hall.counted),
          serverTime: new Date().toISOString(),
        }),
      );
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

  tell(...entries: EntryView[]): void {
    this.journal.push(...entries);
    this.io.of('/live').emit('entries', { meetingId: MEETING, entries });
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

async function until(met: () => boolean, ms = 4_000): Promise<void> {
  const end = Date.now() + ms;
  while (!met()) {
    if (Date.now() > end) throw new Error('It did not come to that.');
    await new Promise((wake) => setTimeout(wake, 10));
  }
}

describe('MeetingFeed', () => {
  let hall: Hall;
  let feed: MeetingFeed;

  beforeEach(async () => {
    hall = await Hall.open();
    feed = new MeetingFeed(MEETING, ME, liveSocket(hall.origin), 300);
  });
  afterEach(async () => {
    feed.stop();
    await hall.close();
  });
  const begin = async (): Promise<void> => {
    feed.start();
    await until(() => feed.current().connection === 'online');
  };

  it('folds the past and what comes after into the state', async () => {
    hall.journal = [called(1)];
    await begin();
    expect(feed.current().state.currentItemId).toBe('item-1');
    hall.tell(called(2));
    await until(() => feed.current().state.currentItemId === 'item-2');
  });

  it('reads on after a break where it stopped, and reports only what is new', async () => {
    hall.journal = [called(1)];
    const news: number[] = [];
    feed.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
    await begin();
    hall.cut();
    await until(() => feed.current().connection === 'lost');
    hall.journal.push(called(2), called(3));
    await until(() => feed.current().state.currentItemId === 'item-3');
    expect(news).toEqual([2, 3]);
  });

  it('asks for what it missed when a number is skipped', async () => {
    await begin();
    hall.journal = [called(1), called(2)];
    hall.tell(called(3));
    await until(() => feed.current().state.currentItemId === 'item-3');
  });

  it('reads anew from the beginning when the audience has changed', async () => {
    hall.journal = [called(1), called(2)];
    await begin();
    hall.audience = 'public';
    hall.journal = [called(1)];
    hall.cut();
    await until(() => feed.current().audience === 'public');
    expect(feed.current().state.currentItemId).toBe('item-1');
  });

  it(
    'reads anew when the server closes the line, because what may be seen has changed; only what came since is ' +
      'news',
    async () => {
      hall.journal = [called(1), entry(2, { kind: 'withheld' })];
      const news: number[] = [];
      feed.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
      await begin();
      hall.journal = [called(1), called(2), called(3)];
      hall.io.of('/live').disconnectSockets();
      await until(() => feed.current().state.currentItemId === 'item-3');
      expect(news).toEqual([3]);
    },
  );

  it('knows a ballot that the same person cast on another device', async () => {
    await begin();
    hall.tell(entry(1, { kind: 'ballot-cast', voteId: VOTE, personId: ME, replaced: false, choice: 'no' }));
    await until(() => feed.current().own[VOTE] === 'no');
  });

  it('counts a ballot as the own one only when it is acknowledged', async () => {
    feed = new MeetingFeed(MEETING, ME, liveSocket(hall.origin), 60_000);
    hall.answering = false;
    await begin();
    void feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    await until(() => hall.commands.length === 1);
    expect(feed.current().own).toEqual({});
    expect(feed.current().pending).toHaveLength(1);
    hall.acknowledge();
    await until(() => feed.current().own[VOTE] === 'yes');
    expect(feed.current().pending).toEqual([]);
  });

  it('sends a ballot that was given while the line was broken once, after coming back', async () => {
    await begin();
    hall.cut();
    await until(() => feed.current().connection === 'lost');
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'no' });
    expect(feed.current().own).toEqual({});
    await expect(answer).resolves.toMatchObject({ ok: true });
    expect(hall.commands.map(({ kind }) => kind)).toEqual(['cast-ballot']);
  });

  it('sends the same ballot with the same id when the answer got lost on the way', async () => {
    hall.answering = false;
    await begin();
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'abstain' });
    await until(() => hall.commands.length === 1);
    hall.cut();
    hall.answering = true;
    await answer;
    expect(new Set(hall.commands.map(({ commandId }) => commandId)).size).toBe(1);
    expect(hall.commands.length).toBeGreaterThan(1);
  });

  it('renews a line that is silent though it calls itself connected', async () => {
    hall.answering = false;
    await begin();
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    await until(() => hall.commands.length >= 1);
    hall.answering = true;
    await expect(answer).resolves.toMatchObject({ ok: true });
  });

  it('delivers a ballot although the person has left the page in the meantime, and then hangs up', async () => {
    await begin();
    hall.cut();
    await until(() => feed.current().connection === 'lost');
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    feed.leave();
    await expect(answer).resolves.toMatchObject({ ok: true });
    await until(() => hall.io.of('/live').sockets.size === 0);
    expect(hall.commands).toHaveLength(1);
  });

  it('gives a refusal to whoever sent the command, and does not send it again', async () => {
    hall.onCommand = () => ({
      ok: false,
      problem: {
        type: 'about:blank',
        title: '',
        status: 409,
        code: 'vote-not-open',
        detail: 'Die Abstimmung ist geschlossen.',
      },
    });
    await begin();
    const refused = await feed
      .send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ code: 'vote-not-open', detail: 'Die Abstimmung ist geschlossen.' });
    expect(feed.current().own).toEqual({});
    expect(hall.commands).toHaveLength(1);
  });
});
