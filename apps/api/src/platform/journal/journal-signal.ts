import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from 'pg';
import { JournalPool } from './journal-pool';

const CHANNEL = 'gremia_journal';
const RECONNECT_MILLISECONDS = 500;

export interface Announcement {
  readonly meetingId: string;
  /** The journal reaches at least so far. */
  readonly seq: number;
}

/** `null`: messages may have been missed, every journal may have grown. */
type Listener = (announced: Announcement | null) => void;

/**
 * Tells every instance that a journal has grown. It carries no content and may lose messages while reconnecting:
 * readers look for themselves as well.
 */
@Injectable()
export class JournalSignal implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JournalSignal.name);
  private readonly listeners = new Set<Listener>();
  private readonly unsent = new Map<string, number>();
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sending = false;
  private stopped = false;

  constructor(private readonly connections: JournalPool) {}

  onApplicationBootstrap(): Promise<void> {
    return this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.client?.end();
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

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.unsent.size > 0 && this.client !== null) {
      const messages = [...this.unsent].map(([meetingId, seq]) => `${meetingId} ${seq}`);
      this.unsent.clear();
      // A message that is lost here is made up for by the readers' own look.
      await this.client
        .query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [CHANNEL, messages])
        .catch(() => undefined);
    }
    this.sending = false;
  }

  private async connect(): Promise<void> {
    const client = this.connections.client();
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.tell(read(payload ?? '')));
    try {
      await client.connect();
      // What is announced is durable already; the announcement itself need not be.
      await client.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
    } catch (error) {
      this.logger.warn({ err: error }, 'cannot listen for new entries');
      await client.end().catch(() => undefined);
      this.reconnectSoon();
      return;
    }
    client.once('end', () => {
      this.client = null;
      this.reconnectSoon();
    });
    this.client = client;
    this.tell(null);
    void this.send();
  }

  private reconnectSoon(): void {
    if (!this.stopped) this.timer = setTimeout(() => void this.connect(), RECONNECT_MILLISECONDS);
  }

  private tell(announced: Announcement | null): void {
    for (const listener of this.listeners) listener(announced);
  }
}

function read(payload: string): Announcement | null {
  const [meetingId, seq] = payload.split(' ');
  return meetingId !== undefined && Number.isInteger(Number(seq)) ? { meetingId, seq: Number(seq) } : null;
}
