import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from 'pg';
import { DatabaseState } from '../database/database-state';
import { JournalPool } from './journal-pool';

const RECONNECT_MILLISECONDS = 500;
const GOODBYE_MILLISECONDS = 2_000;

const SEND = 'SELECT pg_notify(name, message) FROM unnest($1::text[], $2::text[]) AS sent (name, message)';

/** One kind of message between instances. */
export interface Channel {
  /** As PostgreSQL knows it: small letters and underscores. */
  readonly name: string;
  /** How many messages wait at most while nothing can be sent; the oldest are dropped. Unbounded unless said. */
  readonly most?: number;
  /** What an instance has sent; this one hears its own messages as well. */
  readonly hear: (message: string) => void;
  /** The line is there, for the first time or again: messages may have been missed. */
  readonly onLine?: () => void;
}

/**
 * Carries messages between all instances of the application, by NOTIFY over one connection. It may lose messages while
 * reconnecting and never sends them again: whoever needs all of them looks for themselves as well.
 */
@Injectable()
export class InstanceLine implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly channels = new Map<string, Channel>();
  /** By channel and key. */
  private readonly unsent = new Map<string, Map<string, string>>();
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

  /** Before the application has started: what is registered later is not listened to. */
  register(channel: Channel): void {
    this.channels.set(channel.name, channel);
    this.unsent.set(channel.name, new Map());
  }

  /**
   * Sent in a transaction of its own: NOTIFY takes a lock on the whole database until the commit, which no ballot
   * should wait for.
   *
   * @param key a message that waits is replaced by the next one with its key
   * @param message less than 8,000 bytes
   */
  send({ name, most = Infinity }: Channel, key: string, message: string): void {
    const waiting = this.unsent.get(name);
    if (waiting === undefined) throw new Error(`${name} is not registered`);
    waiting.delete(key);
    waiting.set(key, message);
    for (const oldest of [...waiting.keys()].slice(0, Math.max(0, waiting.size - most))) waiting.delete(oldest);
    void this.flush();
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.client !== null && [...this.unsent.values()].some(({ size }) => size > 0)) {
      const { client } = this;
      const messages = [...this.unsent].flatMap(([name, waiting]) => [...waiting.values()].map((each) => [name, each]));
      for (const waiting of this.unsent.values()) waiting.clear();
      try {
        const values = [messages.map(([name]) => name), messages.map(([, message]) => message)];
        await client.query({ name: 'instance-line-send', text: SEND, values });
      } catch (error) {
        // A connection that does not answer hears nothing either.
        this.lost(client, error);
      }
    }
    this.sending = false;
  }

  private async connect(): Promise<void> {
    const client = this.connections.client();
    this.open.add(client);
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('Connection terminated')));
    client.on('notification', ({ channel, payload }) => this.channels.get(channel)?.hear(payload ?? ''));
    try {
      await client.connect();
      // What is announced is durable already; the announcement itself need not be.
      await client.query(
        ['SET synchronous_commit = off', ...[...this.channels.keys()].map((name) => `LISTEN ${name}`)].join('; '),
      );
    } catch (error) {
      this.lost(client, error);
    }
    if (!this.open.has(client)) return;
    this.client = client;
    for (const { onLine } of this.channels.values()) onLine?.();
    void this.flush();
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
}
