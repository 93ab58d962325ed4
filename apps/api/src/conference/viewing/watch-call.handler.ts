import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { identityOfViewer, type ViewerCall } from '@gremia/contracts';
import { VIDEO_PATH } from '../../platform/web/web-path';
import { CallServer } from '../call-server';
import { ViewingDoor } from './viewing-door';

/** Command of anybody: a ticket to watch. Nobody is asked who they are, and nothing of them is kept. */
@Injectable()
export class WatchCallHandler {
  constructor(
    private readonly server: CallServer,
    private readonly door: ViewingDoor,
  ) {}

  /** @throws ProblemError `not-found` where the public knows of no such meeting */
  async execute(meetingId: string): Promise<ViewerCall> {
    await this.door.assertAnnounced(meetingId);
    const seen = this.server.available ? await this.door.openRoomOf(meetingId) : null;
    if (seen === null) return { call: null };
    const member = { identity: identityOfViewer(randomUUID()), name: '', role: 'viewer' };
    const token = await this.server.token(seen.room.room, member, seen.rights);
    return { call: { path: VIDEO_PATH.replace(/\/$/u, ''), token } };
  }
}
