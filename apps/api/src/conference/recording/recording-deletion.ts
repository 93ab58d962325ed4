import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Recorder } from './recorder.port';
import { RecordingFolder } from './recording-folder';
import { RecordingRepository, type DeletedWhy, type RecordingFile } from './recording.repository';

/** Deletes recordings: first what is written, then the note of it with the audit, so that no file is forgotten. */
@Injectable()
export class RecordingDeletion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly folder: RecordingFolder,
    private readonly recordings: RecordingRepository,
  ) {}

  /** @param actor who wants it; null: the day has come, or somebody has objected */
  async delete(
    files: readonly Pick<RecordingFile, 'id' | 'meeting_id' | 'egress' | 'stopped_at'>[],
    why: DeletedWhy,
    actor: Actor | null = null,
  ): Promise<void> {
    for (const { id, meeting_id: meetingId, egress, stopped_at: until } of files) {
      if (egress !== null && until === null && this.recorder.missing === null) await this.recorder.stop(egress);
      await this.folder.remove(id);
      await this.unitOfWork.run(actor, async ({ db, now, audit }) => {
        if (await this.recordings.deleted(db, id, why, now)) audit('recording-deleted', meetingId, { id, why });
      });
    }
  }
}
