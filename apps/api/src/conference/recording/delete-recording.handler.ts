import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { RecordingDeletion } from './recording-deletion';
import { RecordingsQuery } from './recordings.query';

/** Command of whoever writes the minutes: a recording is not needed any more. */
@Injectable()
export class DeleteRecordingHandler {
  constructor(
    private readonly recordings: RecordingsQuery,
    private readonly deletion: RecordingDeletion,
  ) {}

  /** @throws ProblemError `not-found` */
  async execute(actor: Actor, meetingId: string, id: string): Promise<void> {
    await this.deletion.delete([await this.recordings.kept(actor, meetingId, id)], 'early', actor);
  }
}
