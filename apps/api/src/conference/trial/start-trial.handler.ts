import { Injectable } from '@nestjs/common';
import type { TrialTickets } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { VIDEO_PATH } from '../../platform/web/web-path';
import { CallServer } from '../call-server';
import { roomOfTrial, trialMember, trialRights } from './trial-room';

/** Command of anybody who may know of a meeting: to try picture and sound alone before it. */
@Injectable()
export class StartTrialHandler {
  constructor(
    private readonly meetings: RunningMeetings,
    private readonly server: CallServer,
  ) {}

  /** @throws ProblemError `not-found`, `video-absent`, `meeting-closed` */
  async execute(actor: Actor, meetingId: string): Promise<TrialTickets> {
    const { state } = await this.meetings.standingOf(meetingId, actor);
    if (state.phase === 'closed') throw new ProblemError('meeting-closed');
    if (!this.server.available) throw new ProblemError('video-absent');
    const { personId } = actor;
    const room = roomOfTrial(personId);
    await this.server.openTrialRoom(room);
    const ticket = (line: 'sends' | 'receives'): Promise<string> =>
      this.server.token(room, trialMember(line, personId), trialRights(line));
    const [sends, receives] = await Promise.all([ticket('sends'), ticket('receives')]);
    return { path: VIDEO_PATH.replace(/\/$/u, ''), sends, receives };
  }
}
