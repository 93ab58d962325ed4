import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { ReadEvent } from '@gremia/meeting';
import { Clock } from '../platform/clock';
import { CheckpointStore } from '../platform/journal/checkpoint-store';
import { LiveMeetings } from './meeting/live-meetings';
import type { LiveMeeting } from './meeting/live-meeting';

const AT_ONCE: ReadonlySet<ReadEvent['kind']> = new Set([
  'vote-opened',
  'vote-closed',
  'meeting-interrupted',
  'meeting-closed',
  'text-corrected',
]);
/** While ballots come in. */
const PERIOD_MILLISECONDS = 1_000;

/**
 * Signs the state of the journal at the moments that matter. Every instance does; for one and the same size the first
 * signature is kept.
 */
@Injectable()
export class CheckpointMaker implements OnApplicationShutdown {
  private readonly logger = new Logger(CheckpointMaker.name);
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    meetings: LiveMeetings,
    private readonly checkpoints: CheckpointStore,
    private readonly clock: Clock,
  ) {
    meetings.onSteps((meeting, steps) => {
      if (steps.some(({ entry }) => AT_ONCE.has(entry.event.kind))) this.make(meeting);
      else if (steps.some(({ entry }) => entry.event.kind === 'ballot-cast')) this.makeSoon(meeting);
    });
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private makeSoon(meeting: LiveMeeting): void {
    if (this.timers.has(meeting.meetingId)) return;
    this.timers.set(
      meeting.meetingId,
      setTimeout(() => this.make(meeting), PERIOD_MILLISECONDS),
    );
  }

  private make(meeting: LiveMeeting): void {
    clearTimeout(this.timers.get(meeting.meetingId));
    this.timers.delete(meeting.meetingId);
    // Nothing waits for a signature: the entries are durable, and the next checkpoint covers them as well.
    this.checkpoints
      .add(meeting.meetingId, meeting.tree.size, meeting.tree.root(), this.clock.now())
      .catch((error: unknown) =>
        this.logger.warn({ err: error, meetingId: meeting.meetingId }, 'a checkpoint was not kept'),
      );
  }
}
