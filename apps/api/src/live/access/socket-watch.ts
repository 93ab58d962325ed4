import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SessionReader } from '../../platform/actor/session-reader';
import { EventBus } from '../../platform/events/event-bus';
import type { LiveNamespace, LiveSocket } from '../stream/live-socket';
import { RightsQuery, type Rights } from './rights.query';

const LOOK_MILLISECONDS = 2_000;

/**
 * Asks again for the rights of everyone who is connected. A socket whose session has ended or whose rights have changed
 * is closed; the browser comes back
 * through the same door and gets what it may have now.
 */
@Injectable()
export class SocketWatch implements OnApplicationShutdown {
  private readonly logger = new Logger(SocketWatch.name);
  private namespace: LiveNamespace | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking = false;

  constructor(
    private readonly sessions: SessionReader,
    private readonly rights: RightsQuery,
    events: EventBus,
  ) {
    events.subscribe('session-revoked', ({ sessionIds }) => this.closeSessions(new Set(sessionIds)));
  }

  connect(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.timer = setInterval(() => void this.closeDeprived(), LOOK_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  private async closeDeprived(): Promise<void> {
    const sockets = this.signedIn();
    if (this.looking || sockets.length === 0) return;
    this.looking = true;
    try {
      const valid = await this.sessions.stillValid([
        ...new Set(sockets.map(({ data }) => data.actor?.sessionId ?? '')),
      ]);
      const rights = await this.rights.rightsOf([...new Set(sockets.map(({ data }) => data.actor?.personId ?? ''))]);
      for (const socket of sockets) {
        const { actor, rights: known } = socket.data;
        if (actor !== null && !(valid.has(actor.sessionId) && isSame(known, rights.get(actor.personId)))) close(socket);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'cannot ask for the rights of those who are connected');
    } finally {
      this.looking = false;
    }
  }

  private closeSessions(ended: ReadonlySet<string>): void {
    for (const socket of this.signedIn()) if (ended.has(socket.data.actor?.sessionId ?? '')) close(socket);
  }

  private signedIn(): LiveSocket[] {
    return [...(this.namespace?.sockets.values() ?? [])].filter(({ data }) => data.actor !== null);
  }
}

/** Both come from the same query, in the same order. */
const isSame = (known: Rights, now: Rights | undefined): boolean => JSON.stringify(known) === JSON.stringify(now);

/** The connection, not the namespace: a client takes the latter for a farewell and does not come back by itself. */
const close = (socket: LiveSocket): void => void socket.conn.close();
