import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { CheckpointStore } from '../platform/journal/checkpoint-store';
import { OutboxReading } from '../platform/outbox/outbox-reading';
import { LiveMeetings } from './meeting/live-meetings';

/**
 * Sees to it that the end of a journal is signed. During a meeting a checkpoint that was not kept is made up for by the
 * next one; after the last entry there is no next one, and receipts for what came last could never be shown.
 */
@Injectable()
export class LastCheckpoint {
  constructor(
    private readonly meetings: LiveMeetings,
    private readonly checkpoints: CheckpointStore,
    private readonly clock: Clock,
    reading: OutboxReading,
  ) {
    reading.handle('last-checkpoint', ({ meetingId, seq }) => this.signHead(meetingId, seq));
  }

  /** Signs the journal as it is now, unless a checkpoint covers the entry `seq`. */
  private async signHead(meetingId: string, seq: number): Promise<void> {
    if ((await this.checkpoints.covering(meetingId, 'whole', seq)) !== null) return;
    const { size, root } = await this.meetings.exclusively(meetingId, async (meeting) => {
      if (meeting.head.seq < seq) await this.meetings.readOn(meeting);
      return { size: meeting.tree.size, root: meeting.tree.root() };
    });
    if (size < seq) throw new Error('the journal does not reach as far as the event says');
    await this.checkpoints.add(meetingId, 'whole', size, root, this.clock.now());
  }
}
