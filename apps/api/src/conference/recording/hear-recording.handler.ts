import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import type { StoredFile } from '../../platform/web/send-file';
import { RecordingFolder } from './recording-folder';
import { RecordingsQuery } from './recordings.query';

/** Command of whoever writes the minutes: hear a recording. Who did, and when, stands in the audit. */
@Injectable()
export class HearRecordingHandler {
  constructor(
    private readonly recordings: RecordingsQuery,
    private readonly folder: RecordingFolder,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ProblemError `not-found`, also for one that is not complete yet */
  async execute(actor: Actor, meetingId: string, id: string): Promise<StoredFile> {
    const { file_name: stored, sha256, bytes } = await this.recordings.kept(actor, meetingId, id);
    if (stored === null || sha256 === null || bytes === null) throw new ProblemError('not-found');
    await this.unitOfWork.run(actor, ({ audit }) => Promise.resolve(audit('recording-heard', meetingId, { id })));
    const parts = this.folder.partsOf(stored);
    return { fileName: `aufzeichnung-${stored}`, mediaType: 'application/octet-stream', sha256, size: bytes, parts };
  }
}
