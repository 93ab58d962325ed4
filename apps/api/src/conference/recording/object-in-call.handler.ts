import { Injectable } from '@nestjs/common';
import type { ObjectInCall } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { RecordingNotes } from '../../platform/ports/recording-notes.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';

/** Command of somebody who was let into the call: they do not want to be recorded, or do not mind any more. */
@Injectable()
export class ObjectInCallHandler {
  constructor(
    private readonly door: CallDoor,
    private readonly notes: RecordingNotes,
  ) {}

  /** @throws ProblemError `call-not-admitted` for whoever is not let in, `not-found`, `meeting-closed` */
  async execute(actor: Actor, meetingId: string, { objects }: ObjectInCall): Promise<void> {
    const { room, rights } = await this.door.lookAt(meetingId, actor);
    if (room === null || !rights.enter) throw new ProblemError('call-not-admitted');
    await this.notes.object(meetingId, actor, objects);
  }
}
