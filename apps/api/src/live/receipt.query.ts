import { Injectable } from '@nestjs/common';
import { printReceipt } from '@gremia/journal';
import { unheardItem } from '@gremia/meeting';
import { Clock } from '../platform/clock';
import { CheckpointStore, type StoredCheckpoint } from '../platform/journal/checkpoint-store';
import { ProblemError } from '../platform/problem/problem-error';
import type { Access } from './access/meeting-access';
import { LiveMeetings } from './meeting/live-meetings';
import type { LiveMeeting } from './meeting/live-meeting';

const UNHEARD =
  'Belege gibt es wieder, sobald Sie bestätigt haben, dass niemand sonst mithört, oder der nichtöffentliche Teil ' +
  'beendet ist.';

/**
 * Proves to a person that an entry of their stream stands in the journal. It names the place, and so how much came
 * before: the public gets none.
 */
@Injectable()
export class ReceiptQuery {
  constructor(
    private readonly meetings: LiveMeetings,
    private readonly checkpoints: CheckpointStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `not-signed-in`, `forbidden`, `not-found` */
  async execute({ meetingId, audience, actor }: Access, number: number): Promise<string> {
    if (actor === null) throw new ProblemError('not-signed-in');
    if (audience === 'public') throw new ProblemError('forbidden');
    const meeting = await this.meetings.get(meetingId);
    // It tells how much is in the journal, and so what is not heard yet.
    if (unheardItem(meeting.state, actor.personId) !== null) throw new ProblemError('forbidden', { detail: UNHEARD });
    const channel = meeting.channelOf(audience, actor.personId);
    const entry = channel.readable(number, meeting.state);
    if (entry === undefined) throw new ProblemError('not-found');
    const { at, actor: author, open: event, commitment } = entry;
    const { size, note } = await this.checkpointOver(meeting, entry.seq);
    return printReceipt({
      // As plain JSON: an event is one by its type.
      entry: JSON.parse(JSON.stringify({ meetingId, at, actor: author, audience: entry.audience, event, commitment })),
      index: entry.seq - 1,
      proof: meeting.tree.inclusionProof(entry.seq - 1, size),
      checkpoint: note,
    });
  }

  private async checkpointOver(meeting: LiveMeeting, seq: number): Promise<Pick<StoredCheckpoint, 'size' | 'note'>> {
    const existing = await this.checkpoints.covering(meeting.meetingId, 'whole', seq);
    if (existing !== null && existing.size <= meeting.tree.size) return existing;
    await this.checkpoints.add(meeting.meetingId, 'whole', meeting.tree.size, meeting.tree.root(), this.clock.now());
    const made = await this.checkpoints.covering(meeting.meetingId, 'whole', seq);
    if (made === null || made.size > meeting.tree.size) throw new ProblemError('not-ready');
    return made;
  }
}
