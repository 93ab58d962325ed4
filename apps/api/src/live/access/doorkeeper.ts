import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform/problem/problem-error';
import { lineOf } from '../../platform/sockets/line-watch';
import type { LiveNamespace, LiveSocket } from '../stream/live-socket';
import { deviceAccess } from './device-access';
import { MeetingAccess, type Access } from './meeting-access';
import { NO_RIGHTS, RightsQuery } from './rights.query';
import { SocketWatch } from './socket-watch';

/** A page of ours follows one meeting on a socket. */
const MOST_MEETINGS = 8;

/** Says once who a socket is, as it was let in at the handshake, and then for each meeting what it may see. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly rights: RightsQuery,
    private readonly access: MeetingAccess,
    private readonly watch: SocketWatch,
  ) {}

  /** Nobody is connected before it is known what they may do. */
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
  accessOf(socket: LiveSocket, meetingId: string): Promise<Access> {
    const { data } = socket;
    const known = data.access.get(meetingId);
    if (known !== undefined) return known;
    if (data.access.size >= MOST_MEETINGS) throw new ProblemError('too-many-requests');
    const asked = deviceAccess(data.device, meetingId) ?? this.access.accessOf(meetingId, data.actor, data.rights);
    data.access.set(meetingId, asked);
    asked.catch((error: unknown) => {
      // A meeting that is not there yet may be published in a moment; whoever tries many is looking for some.
      data.access.delete(meetingId);
      if (error instanceof ProblemError && error.code === 'not-found') lineOf(socket).blame();
    });
    return asked;
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const line = lineOf(socket);
    if (line.entered) throw new Error('entered already');
    line.entered = true;
    const { actor, device } = line.admission;
    const rights = actor === null ? undefined : (await this.rights.rightsOf([actor.personId])).get(actor.personId);
    socket.data = { actor, device, rights: rights ?? NO_RIGHTS, access: new Map(), heard: new Map(), read: new Map() };
  }
}
