import { Injectable } from '@nestjs/common';
import type { MerkleTree } from '@gremia/journal';
import { Clock } from '../platform/clock';
import { CheckpointStore } from '../platform/journal/checkpoint-store';
import { Cosignatures } from '../platform/journal/cosignatures';
import { JournalTimestamps } from '../platform/journal/journal-timestamps';
import type { JournalPart } from '../platform/journal/journal-key';

/** The signed states of a journal, with what witnesses have added to them. */
export interface Signed {
  readonly checkpoints: readonly { readonly at: string; readonly note: string }[];
  /** Keys of the witnesses as lines. */
  readonly witnesses: readonly string[];
  /** What a service has stamped of it. */
  readonly timestamps: readonly { readonly size: number; readonly token: string }[];
  /** When the newest of all this came; undefined where there is nothing. */
  readonly latest: string | undefined;
}

/** Gathers what was signed of a journal; where its end was not, as of meetings from before it was, it is now. */
@Injectable()
export class SignedStates {
  constructor(
    private readonly checkpoints: CheckpointStore,
    private readonly cosignatures: Cosignatures,
    private readonly timestamps: JournalTimestamps,
    private readonly clock: Clock,
  ) {}

  async ofJournal(meetingId: string, part: JournalPart, tree: MerkleTree): Promise<Signed> {
    if ((await this.checkpoints.covering(meetingId, part, tree.size)) === null)
      await this.checkpoints.add(meetingId, part, tree.size, tree.root(), this.clock.now());
    const stored = (await this.checkpoints.checkpointsOf(meetingId, part)).filter(({ size }) => size <= tree.size);
    // The whole journal tells how much there is that is not public; witnesses see the public one.
    const cosigned = part === 'public' ? await this.cosignatures.ofMeeting(meetingId) : [];
    const stamped = (await this.timestamps.ofJournal(meetingId, part)).filter(({ size }) => size <= tree.size);
    const linesOver = (over: number): string =>
      cosigned
        .filter(({ size }) => size === over)
        .map(({ line }) => line)
        .join('');
    const times = [...stored, ...cosigned, ...stamped].map(({ at }) => at.toISOString()).sort();
    return {
      checkpoints: stored.map(({ at, note, size }) => ({ at: at.toISOString(), note: note + linesOver(size) })),
      witnesses: [...new Set(cosigned.map(({ key }) => key))],
      timestamps: stamped.map(({ size, token }) => ({ size, token })),
      latest: times.at(-1),
    };
  }
}
