import { Injectable } from '@nestjs/common';
import { Cleaner } from '../../platform/cleaning/cleaner';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Recorder } from './recorder.port';
import { RecordingDeletion } from './recording-deletion';
import { RecordingFolder } from './recording-folder';
import { RecordingRepository, type RecordingFile } from './recording.repository';

const EVERY_MILLISECONDS = 5_000;
/** A recorder that has said nothing of a file for so long will not write it any more. */
const WRITES_WITHIN = 60_000;

/** Notes of each file that is complete how large it is and its SHA-256. One in which nothing is, is deleted. */
@Injectable()
export class RecordingFinisher extends Cleaner {
  private isBusy = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly folder: RecordingFolder,
    private readonly recordings: RecordingRepository,
    private readonly deletion: RecordingDeletion,
  ) {
    super(EVERY_MILLISECONDS, 'recordings were not looked at');
  }

  async clean(): Promise<void> {
    if (this.recorder.missing !== null) return;
    // One that is large takes longer than the time until the next look.
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await this.finishAll();
    } finally {
      this.isBusy = false;
    }
  }

  private async finishAll(): Promise<void> {
    const { unfinished, now } = await this.unitOfWork.run(null, async (unit) => ({
      unfinished: await this.recordings.unfinished(unit.db),
      now: unit.now,
    }));
    if (unfinished.length === 0) return;
    const writing = await this.recorder.stillWriting(unfinished.flatMap(({ egress }) => egress ?? []));
    for (const file of unfinished) if (!isWritten(file, writing, now)) await this.finish(file);
  }

  private async finish(file: RecordingFile): Promise<void> {
    const facts = await this.folder.factsOf(file.id);
    if (facts === null || facts.bytes === 0) return this.deletion.delete([{ ...file, egress: null }], 'empty');
    await this.unitOfWork.run(null, async ({ db, now }) => {
      await this.recordings.stopped(db, [file.id], now);
      await this.recordings.completed(db, file.id, facts);
    });
  }
}

/** One that was stopped and is still said to be written after so long has died with its recorder. */
function isWritten(
  { egress, started_at: since, stopped_at: until }: RecordingFile,
  writing: ReadonlySet<string>,
  now: Date,
): boolean {
  const isLate = now.getTime() - (until ?? since).getTime() > WRITES_WITHIN;
  return egress === null ? !isLate : writing.has(egress) && !(until !== null && isLate);
}
