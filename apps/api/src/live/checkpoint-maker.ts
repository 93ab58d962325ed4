import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { MerkleTree } from '@gremia/journal';
import type { ReadEvent } from '@gremia/meeting';
import { Clock } from '../platform/clock';
import { CheckpointStore } from '../platform/journal/checkpoint-store';
import type { JournalPart } from '../platform/journal/journal-key';
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
      const atOnce = steps.filter(({ entry }) => AT_ONCE.has(entry.event.kind));
      // Only at what everybody may know of: that something is signed must not tell of what happens behind closed doors.
      if (atOnce.some(({ entry }) => entry.audience === 'public'))
        this.keepCheckpoint(meeting.meetingId, 'public', meeting.publicTree);
      if (atOnce.length > 0) this.make(meeting);
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
    this.keepCheckpoint(meeting.meetingId, 'whole', meeting.tree);
  }

  /** Nothing waits for a signature: the entries are durable, and the next checkpoint covers them as well. */
  private keepCheckpoint(meetingId: string, part: JournalPart, tree: MerkleTree): void {
    this.checkpoints
      .add(meetingId, part, tree.size, tree.root(), this.clock.now())
      .catch((error: unknown) => this.logger.warn({ err: error, meetingId }, 'a checkpoint was not kept'));
  }
}
