import { Injectable } from '@nestjs/common';
import { SessionReader } from '../../platform/actor/session-reader';
import { Clock } from '../../platform/clock';
import { ProblemError } from '../../platform/problem/problem-error';
import type { LiveNamespace, LiveSocket } from '../stream/live-socket';
import { Allowance } from './allowance';
import { MeetingAccess, type Access } from './meeting-access';
import { NO_RIGHTS, RightsQuery } from './rights.query';
import { SocketWatch } from './socket-watch';

/** Says once, at the handshake, who a socket is, and then for each meeting what it may see. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly sessions: SessionReader,
    private readonly rights: RightsQuery,
    private readonly access: MeetingAccess,
    private readonly watch: SocketWatch,
    private readonly clock: Clock,
  ) {}

  /** Nobody is connected before it is known who they are. */
  guard(namespace: LiveNamespace): void {
    namespace.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        () => next(new Error('not-ready')),
      );
    });
    this.watch.connect(namespace);
  }

  /** @throws ProblemError `not-found`, `too-many-requests` */
  accessOf({ data }: LiveSocket, meetingId: string): Promise<Access> {
    if (!data.allowance.take(this.clock.now().getTime())) throw new ProblemError('too-many-requests');
    const known = data.access.get(meetingId);
    if (known !== undefined) return known;
    const asked = this.access.of(meetingId, data.actor, data.rights);
    data.access.set(meetingId, asked);
    // A meeting that is not there yet may be published in a moment.
    asked.catch(() => data.access.delete(meetingId));
    return asked;
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const actor = await this.sessions.fromCookie(socket.handshake.headers.cookie);
    const rights = actor === null ? undefined : (await this.rights.of([actor.personId])).get(actor.personId);
    socket.data = {
      actor,
      rights: rights ?? NO_RIGHTS,
      access: new Map(),
      channels: new Map(),
      allowance: new Allowance(this.clock.now().getTime()),
    };
  }
}
