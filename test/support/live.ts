import { randomBytes, randomUUID } from 'node:crypto';
import type {
  Caption,
  CommandAnswer,
  CommandInput,
  EntriesMessage,
  EntryView,
  RefusalAnswer,
  Subscription,
} from '@gremia/contracts';
import type { Socket } from 'socket.io-client';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { Projector } from '../../apps/api/src/live/projection/projector';
import { sessionIdOf } from '../../apps/api/src/platform/actor/session-reader';
import type { TestApp } from './test-app';
import { TestClient } from './test-client';

export const ANSWER_MILLISECONDS = 15_000;

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
export type Act = Unaddressed<CommandInput>;

/** Opening, with the rules confirmed that nobody has verified yet. */
export const OPEN = { kind: 'open-meeting', confirmsRules: true } as const satisfies Act;

export interface PlannedItem {
  readonly id: string;
  readonly public?: boolean;
  readonly title?: string;
  readonly paperId?: string;
  readonly responsibility?: 'decision' | 'preliminary';
}

export interface PlannedMeeting {
  readonly committee?: string;
  readonly rehearsal?: boolean;
  readonly public?: boolean;
  readonly published?: boolean;
  readonly items?: readonly PlannedItem[];
}

/** Lets the Bauausschuss decide what it would only prepare, as a Hauptsatzung may. */
export async function letCommitteeDecide(app: TestApp): Promise<void> {
  await app.db(`UPDATE committee SET profile_key = 'thueringen-deciding-committee' WHERE id = $1`, [
    demoId('committee/bauausschuss'),
  ]);
}

/** Puts a meeting with its agenda on today's calendar; answers its id. */
export async function planMeeting(app: TestApp, plan: PlannedMeeting = {}): Promise<string> {
  const {
    committee = 'stadtrat',
    rehearsal = false,
    public: open = true,
    published = true,
    items = [{ id: randomUUID() }],
  } = plan;
  const id = randomUUID();
  await app.db(
    `INSERT INTO meeting (id, committee_id, title, starts_at, place, public, rehearsal, state, agenda_published_at)
     VALUES ($1, $2, 'Sitzung', now(), 'Rathaus', $3, $4, 'planned', CASE WHEN $5 THEN now() END)`,
    [id, demoId(`committee/${committee}`), open, rehearsal, published],
  );
  for (const [index, item] of items.entries()) {
    await app.db(
      `INSERT INTO agenda_item (id, meeting_id, position, number, title, public, paper_id, responsibility)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        item.id,
        id,
        index + 1,
        `${item.public === false ? 'N' : 'Ö'} ${index + 1}`,
        item.title ?? `Punkt ${index + 1}`,
        item.public ?? true,
        item.paperId ?? null,
        item.responsibility ?? null,
      ],
    );
  }
  return id;
}

/** Waits until the tables show what the journal of a meeting holds now. */
export const carriedOver = (app: TestApp, meetingId: string): Promise<void> => app.get(Projector).project(meetingId);

export const personIdOf = (key: string): string => demoId(`person/${key}`);

/** A client with a session of the demonstration's person, without the time that checking a password takes. */
export async function enter(app: TestApp, key: string, instance: TestApp = app): Promise<TestClient> {
  const token = randomBytes(32).toString('base64url');
  await app.db(
    `INSERT INTO session (token_hash, account_id, person_id, expires_at)
      SELECT decode($1, 'hex'), a.id, a.person_id, now() + interval '1 hour' FROM account a WHERE a.login = $2`,
    [sessionIdOf(token), key],
  );
  const client = new TestClient(instance.url);
  client.cookie = `gremia=${token}`;
  client.personId = personIdOf(key);
  return client;
}

/** One person (or the public) at a live meeting: a real socket that keeps what it receives. */
export class LiveClient {
  readonly entries: EntryView[] = [];
  readonly captions: Caption[] = [];
  /** How many pushes brought them. */
  messages = 0;
  private readonly socket: Socket;

  constructor(
    client: TestClient,
    readonly meetingId: string,
  ) {
    this.socket = client.socket('/live');
    this.socket.on('entries', ({ meetingId: of, entries }: EntriesMessage) => {
      if (of !== meetingId) return;
      this.entries.push(...entries);
      this.messages += 1;
    });
    this.socket.on('caption', (caption: Caption) => void this.captions.push(caption));
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Reads all pages that follow and listens from then on; answers the last of them, with the entries of all. */
  async follow(after = 0): Promise<Subscription> {
    const entries: EntryView[] = [];
    for (let from = after; ;) {
      const page = await this.page(from);
      entries.push(...page.entries);
      if (page.next === null) return { ...page, entries };
      from = page.next;
    }
  }

  /** One page. By callback: a promise would be settled after a push that came right behind the answer. */
  page(after: number): Promise<Subscription> {
    return new Promise((resolve, reject) => {
      this.socket
        .timeout(ANSWER_MILLISECONDS)
        .emit(
          'subscribe',
          { meetingId: this.meetingId, after },
          (error: Error | null, answer: Subscription | RefusalAnswer) => {
            if (error !== null) return reject(error);
            if (!answer.ok) return reject(new Error(`not let in: ${answer.problem.code}`));
            this.entries.push(...answer.entries);
            return resolve(answer);
          },
        );
    });
  }

  act(act: Act, commandId: string = randomUUID()): Promise<CommandAnswer | RefusalAnswer> {
    return this.ask('command', { ...act, commandId, meetingId: this.meetingId });
  }

  /** Acts and expects to be let. */
  async must(act: Act, commandId?: string): Promise<CommandAnswer> {
    const answer = await this.act(act, commandId);
    if (!answer.ok) throw new Error(`${act.kind} was refused: ${answer.problem.code} ${answer.problem.detail}`);
    return answer;
  }

  /** Acts and expects to be refused; answers the code. */
  async refused(act: Act, commandId?: string): Promise<string> {
    const answer = await this.act(act, commandId);
    return answer.ok ? 'accepted' : answer.problem.code;
  }

  ask<T>(message: string, ...payload: unknown[]): Promise<T | RefusalAnswer> {
    return this.askWithin(ANSWER_MILLISECONDS, message, ...payload);
  }

  /** For what takes longer than usual, because something is broken. */
  askWithin<T>(milliseconds: number, message: string, ...payload: unknown[]): Promise<T | RefusalAnswer> {
    return this.socket.timeout(milliseconds).emitWithAck(message, ...payload);
  }

  /** Waits for an entry of this kind. */
  async sees(kind: string, milliseconds = ANSWER_MILLISECONDS): Promise<EntryView> {
    return until(() => this.entries.find(({ event }) => event.kind === kind), `no ${kind}`, milliseconds);
  }

  kinds(): string[] {
    return this.entries.map(({ event }) => event.kind);
  }

  async disconnected(milliseconds = ANSWER_MILLISECONDS): Promise<void> {
    await until(() => !this.socket.connected || undefined, 'still connected', milliseconds);
  }

  leave(): void {
    this.socket.disconnect();
  }
}

/** The whole stream over HTTP, page by page; somebody who did not sign in reads it on the portal. */
export async function journalOf(client: TestClient, meetingId: string): Promise<EntryView[]> {
  const meetings = client.cookie === null ? '/api/v1/portal/meetings' : '/api/v1/meetings';
  const entries: EntryView[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: Subscription = (await client.get<Subscription>(`${meetings}/${meetingId}/journal?after=${after}`)).body;
    entries.push(...page.entries);
    after = page.next;
  }
  return entries;
}

/** Asks again and again until there is an answer. */
export async function until<T>(
  look: () => T | undefined | Promise<T | undefined>,
  otherwise: string,
  milliseconds = ANSWER_MILLISECONDS,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
