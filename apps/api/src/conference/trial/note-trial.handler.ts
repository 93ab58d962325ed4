import { Injectable, Logger } from '@nestjs/common';
import { identityOfTrial, type TrialResult } from '@gremia/contracts';
import { TrackSource } from 'livekit-server-sdk';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallServer } from '../call-server';
import { roomOfTrial } from './trial-room';
import { TrialRepository } from './trial.repository';

/** Nobody tries more often before one meeting. */
const MOST_OF_ONE = 50;

/**
 * Command: keeps what became of a trial. That something came back only the page can say; that it was sent the video
 * server knows, and what it does not know of did not come back.
 */
@Injectable()
export class NoteTrialHandler {
  private readonly logger = new Logger(NoteTrialHandler.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: RunningMeetings,
    private readonly server: CallServer,
    private readonly trials: TrialRepository,
  ) {}

  /** @throws ProblemError `not-found`, `video-absent`, `meeting-closed`, `too-many-requests` */
  async execute(actor: Actor, meetingId: string, said: TrialResult): Promise<void> {
    const { state } = await this.meetings.standingOf(meetingId, actor);
    if (state.phase === 'closed') throw new ProblemError('meeting-closed');
    if (!this.server.available) throw new ProblemError('video-absent');
    const sent = await this.sourcesSent(actor.personId);
    const result = {
      picture: said.picture && sent.includes(TrackSource.CAMERA),
      sound: said.sound && sent.includes(TrackSource.MICROPHONE),
    };
    await this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      if ((await this.trials.countOf(db, meetingId, actor.personId)) >= MOST_OF_ONE)
        throw new ProblemError('too-many-requests');
      await this.trials.append(db, meetingId, actor.personId, now, result);
      audit('call-tried', meetingId, result);
      emit({ name: 'conference-changed', meetingId });
    });
    // It would end by itself; whoever tries again at once begins in a fresh one.
    await this.server.deleteRoom(roomOfTrial(actor.personId)).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the room of a trial was not closed');
    });
  }

  private async sourcesSent(personId: string): Promise<TrackSource[]> {
    const inside = await this.server.participants(roomOfTrial(personId)).catch(() => []);
    const sender = inside.find(({ identity }) => identity === identityOfTrial('sends', personId));
    return (sender?.tracks ?? []).map(({ source }) => source);
  }
}
