import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import { LiveMeetings } from '../meeting/live-meetings';
import { isProjected, projectEntry } from './project-entry';
import { ProjectionRepository } from './projection.repository';

const AGAIN_MILLISECONDS = 2_000;

/**
 * Carries what a meeting resolved into the tables that everybody else reads. It goes by a cursor that moves in the same
 * transaction: an entry is carried over
 * exactly once, by whichever instance comes first, and a crash only delays it until the next start.
 */
@Injectable()
export class Projector implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Projector.name);
  private readonly queues = new Map<string, Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopped = false;

  constructor(
    private readonly meetings: LiveMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ProjectionRepository,
  ) {
    meetings.onSteps((meeting, steps) => {
      if (steps.some(({ entry }) => isProjected(entry.event.kind))) void this.project(meeting.meetingId);
    });
  }

  /** What a crash left behind. */
  onApplicationBootstrap(): void {
    this.unitOfWork
      .read((db) => this.repository.meetingsBehind(db))
      .then((ids) => ids.forEach((id) => void this.project(id)))
      .catch((error: unknown) =>
        this.logger.error({ err: error }, 'cannot look for results that were not carried over'),
      );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.queues.values());
  }

  /** Resolves when the tables show what the journal holds now, or the attempt has failed and will be repeated. */
  project(meetingId: string): Promise<void> {
    const before = this.queues.get(meetingId) ?? Promise.resolve();
    const now = before.then(() => (this.stopped ? undefined : this.carryOver(meetingId)));
    const settled = now.catch((error: unknown) => this.again(meetingId, error));
    this.queues.set(meetingId, settled);
    void settled.then(() => this.queues.get(meetingId) === settled && this.queues.delete(meetingId));
    return settled;
  }

  private async carryOver(meetingId: string): Promise<void> {
    const meeting = await this.meetings.get(meetingId);
    await this.unitOfWork.run(null, async ({ db, emit }) => {
      const cursor = await this.repository.lockCursor(db, meetingId);
      const entries = understood(meeting.entries.slice(cursor));
      if (entries.length === 0) return;
      for (const entry of entries)
        await projectEntry({ db, emit, state: meeting.state, entry, repository: this.repository });
      await this.repository.moveCursor(db, meetingId, cursor + entries.length);
    });
  }

  private again(meetingId: string, error: unknown): void {
    this.logger.error({ err: error, meetingId }, 'results were not carried over');
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.project(meetingId);
    }, AGAIN_MILLISECONDS);
    this.timers.add(timer);
  }
}

/** Up to the first entry that a newer version wrote: what this one does not understand is for the newer one to carry. */
function understood(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const end = entries.findIndex(({ event }) => event.kind === 'unread');
  return end < 0 ? entries : entries.slice(0, end);
}
