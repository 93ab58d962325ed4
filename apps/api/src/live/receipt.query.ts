import { Injectable } from '@nestjs/common';
import { printReceipt, type MerkleTree } from '@gremia/journal';
import { unheardItem } from '@gremia/meeting';
import { Clock } from '../platform/clock';
import { CheckpointStore, type StoredCheckpoint } from '../platform/journal/checkpoint-store';
import type { JournalEntry } from '../platform/journal/journal-entry';
import type { JournalPart } from '../platform/journal/journal-key';
import { ProblemError } from '../platform/problem/problem-error';
import type { Access } from './access/meeting-access';
import { LiveMeetings } from './meeting/live-meetings';

const UNHEARD =
  'Belege gibt es wieder, sobald Sie bestätigt haben, dass niemand sonst mithört, oder der nichtöffentliche Teil ' +
  'beendet ist.';

/**
 * Proves to a person that an entry of their stream stands in the journal. That of a public entry is of the public part,
 * which is a journal of its own, so that whoever is shown it learns of nothing else (ADR 51). That of any other names
 * its place in the whole, and so how much came before. The public gets none.
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
    const part = entry.audience === 'public' ? 'public' : 'whole';
    const tree = part === 'public' ? meeting.publicTree : meeting.tree;
    const place = part === 'public' ? publicUpTo(meeting.entries, entry.seq) : entry.seq;
    const { size, note } = await this.checkpointOver(meetingId, part, tree, place);
    return printReceipt({
      // As plain JSON: an event is one by its type.
      entry: JSON.parse(JSON.stringify({ meetingId, at, actor: author, audience: entry.audience, event, commitment })),
      index: place - 1,
      proof: tree.inclusionProof(place - 1, size),
      checkpoint: note,
    });
  }

  private async checkpointOver(
    meetingId: string,
    part: JournalPart,
    tree: MerkleTree,
    place: number,
  ): Promise<Pick<StoredCheckpoint, 'size' | 'note'>> {
    const existing = await this.checkpoints.covering(meetingId, part, place);
    if (existing !== null && existing.size <= tree.size) return existing;
    await this.checkpoints.add(meetingId, part, tree.size, tree.root(), this.clock.now());
    const made = await this.checkpoints.covering(meetingId, part, place);
    if (made === null || made.size > tree.size) throw new ProblemError('not-ready');
    return made;
  }
}

const publicUpTo = (entries: readonly JournalEntry[], seq: number): number =>
  entries.slice(0, seq).filter(({ audience }) => audience === 'public').length;
