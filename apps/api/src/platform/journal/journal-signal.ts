import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { caption, type Caption } from '@gremia/contracts';
import type { Client } from 'pg';
import { DatabaseState } from '../database/database-state';
import { JournalPool } from './journal-pool';

const CHANNEL = 'gremia_journal';
const CAPTIONS = 'gremia_caption';
const RECONNECT_MILLISECONDS = 500;
/** While nothing can be sent; a message of PostgreSQL holds one with ease. */
const MOST_CAPTIONS = 20;
const GOODBYE_MILLISECONDS = 2_000;

export interface Announcement {
  readonly meetingId: string;
  /** The journal reaches at least so far. */
  readonly seq: number;
}

type CaptionListener = (caption: Caption) => void;

/** `null`: messages may have been missed, every journal may have grown. */
type Listener = (announced: Announcement | null) => void;

/**
 * Tells every instance that a journal has grown. It carries no content and may lose messages while reconnecting:
 * readers look for themselves as well.
 */
@Injectable()
export class JournalSignal implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private readonly captionListeners = new Set<CaptionListener>();
  private typed: Caption[] = [];
  private readonly unsent = new Map<string, number>();
  /** The connection that listens; null while there is none. */
  private client: Client | null = null;
  /** Every connection that has been begun and has not ended yet. */
  private readonly open = new Set<Client>();
  private timer: NodeJS.Timeout | null = null;
  private sending = false;
  private stopped = false;

  constructor(
    private readonly connections: JournalPool,
    private readonly state: DatabaseState,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await Promise.all([...this.open].map((client) => this.close(client)));
  }

  subscribe(listener: Listener): void {
    this.listeners.add(listener);
  }

  /**
   * Sent in a transaction of its own: NOTIFY takes a lock on the whole database until the commit, which no ballot
   * should wait for.
   */
  announce({ meetingId, seq }: Announcement): void {
    this.unsent.set(meetingId, seq);
    void this.send();
  }

  onCaption(listener: CaptionListener): void {
    this.captionListeners.add(listener);
  }

  /** A line of captions goes the same way. One that is lost is not sent again: the next is more up to date. */
  tellCaption(typed: Caption): void {
    this.typed = [...this.typed.filter(({ lineId }) => lineId !== typed.lineId), typed].slice(-MOST_CAPTIONS);
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.typed.length > 0 && this.client !== null) await this.sendCaptions(this.client);
    while (this.unsent.size > 0 && this.client !== null) {
      const messages = [...this.unsent].map(([meetingId, seq]) => `${meetingId} ${seq}`);
      this.unsent.clear();
      const { client } = this;
      try {
        await client.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [CHANNEL, messages]);
      } catch (error) {
        // The message is made up for by the readers' own look; a connection that does not answer hears nothing either.
        this.lost(client, error);
      }
    }
    this.sending = false;
  }

  private async sendCaptions(client: Client): Promise<void> {
    const messages = this.typed.map((each) => JSON.stringify(each));
    this.typed = [];
    await client
      .query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [CAPTIONS, messages])
      .catch((error: unknown) => this.lost(client, error));
  }

  private async connect(): Promise<void> {
    const client = this.connections.client();
    this.open.add(client);
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('Connection terminated')));
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
    try {
      await client.connect();
      // What is announced is durable already; the announcement itself need not be.
      await client.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}; LISTEN ${CAPTIONS}`);
    } catch (error) {
      this.lost(client, error);
    }
    if (!this.open.has(client)) return;
    this.client = client;
    this.announceEntries(null);
    void this.send();
  }

  /** Lets a connection go and begins another one. Told more than once about the same connection, it does so once. */
  private lost(client: Client, error: unknown): void {
    if (!this.open.has(client)) return;
    void this.close(client);
    if (this.stopped) return;
    this.state.noteAway(error);
    this.timer = setTimeout(() => void this.connect(), RECONNECT_MILLISECONDS);
  }

  private async close(client: Client): Promise<void> {
    this.open.delete(client);
    if (this.client === client) this.client = null;
    // A peer that has silently gone does not say goodbye either.
    await Promise.race([client.end().catch(() => undefined), sleep(GOODBYE_MILLISECONDS, undefined, { ref: false })]);
  }

  private hear(channel: string, payload: string): void {
    if (channel !== CAPTIONS) return this.announceEntries(read(payload));
    const heard = caption.parse(JSON.parse(payload));
    for (const listener of this.captionListeners) listener(heard);
  }

  private announceEntries(announced: Announcement | null): void {
    for (const listener of this.listeners) listener(announced);
  }
}

function read(payload: string): Announcement | null {
  const [meetingId, seq] = payload.split(' ');
  return meetingId !== undefined && Number.isInteger(Number(seq)) ? { meetingId, seq: Number(seq) } : null;
}
