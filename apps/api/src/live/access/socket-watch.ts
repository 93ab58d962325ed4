import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DeviceReader } from '../../platform/actor/device-reader';
import { SessionReader } from '../../platform/actor/session-reader';
import { EventBus } from '../../platform/events/event-bus';
import type { LiveNamespace, LiveSocket } from '../stream/live-socket';
import { RightsQuery, type Rights } from './rights.query';

const LOOK_MILLISECONDS = 2_000;

/**
 * Asks again for the rights of everyone who is connected, and for the place of every device. A socket whose session or
 * pairing has ended, or whose rights or place have changed, is closed; the browser comes back through the same door and
 * gets what it may have now.
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
    private readonly devices: DeviceReader,
    events: EventBus,
  ) {
    events.subscribe('session-revoked', ({ sessionIds }) => this.closeSessions(new Set(sessionIds)));
    events.subscribe('device-changed', ({ deviceIds }) => this.closeDevices(new Set(deviceIds)));
  }

  connect(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.timer = setInterval(() => void this.closeDeprived(), LOOK_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  private async closeDeprived(): Promise<void> {
    const sockets = this.known();
    if (this.looking || sockets.length === 0) return;
    this.looking = true;
    try {
      const [persons, devices] = [sockets.filter(isPerson), sockets.filter(isDevice)];
      const valid = await this.sessions.stillValid([...new Set(persons.map(({ data }) => data.actor.sessionId))]);
      const rights = await this.rights.rightsOf([...new Set(persons.map(({ data }) => data.actor.personId))]);
      for (const socket of persons) {
        const { actor, rights: known } = socket.data;
        if (!(valid.has(actor.sessionId) && isSame(known, rights.get(actor.personId)))) close(socket);
      }
      const places = await this.devices.devicesById([...new Set(devices.map(({ data }) => data.device.deviceId))]);
      for (const socket of devices) {
        const { deviceId, meetingId } = socket.data.device;
        if (places.get(deviceId)?.meetingId !== meetingId) close(socket);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'cannot ask for the rights of those who are connected');
    } finally {
      this.looking = false;
    }
  }

  private closeSessions(ended: ReadonlySet<string>): void {
    for (const socket of this.known().filter(isPerson)) if (ended.has(socket.data.actor.sessionId)) close(socket);
  }

  private closeDevices(changed: ReadonlySet<string>): void {
    for (const socket of this.known().filter(isDevice)) if (changed.has(socket.data.device.deviceId)) close(socket);
  }

  private known(): LiveSocket[] {
    return [...(this.namespace?.sockets.values() ?? [])].filter((socket) => isPerson(socket) || isDevice(socket));
  }
}

type SocketOf<Who extends 'actor' | 'device'> = LiveSocket & {
  readonly data: { readonly [Key in Who]: NonNullable<LiveSocket['data'][Key]> };
};

const isPerson = (socket: LiveSocket): socket is SocketOf<'actor'> => socket.data.actor !== null;
const isDevice = (socket: LiveSocket): socket is SocketOf<'device'> => socket.data.device !== null;

/** Both come from the same query, in the same order. */
const isSame = (known: Rights, now: Rights | undefined): boolean => JSON.stringify(known) === JSON.stringify(now);

/** The connection, not the namespace: a client takes the latter for a farewell and does not come back by itself. */
const close = (socket: LiveSocket): void => void socket.conn.close();
