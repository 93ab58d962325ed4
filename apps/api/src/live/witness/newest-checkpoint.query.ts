import { Injectable } from '@nestjs/common';
import { printAddCheckpoint } from '@gremia/journal';
import { CheckpointStore } from '../../platform/journal/checkpoint-store';
import { ProblemError } from '../../platform/problem/problem-error';
import { PublicAccess } from '../access/public-access';
import { LiveMeetings } from '../meeting/live-meetings';

/** The newest signed state of the public journal, with the way to it from a state that a witness has seen. */
@Injectable()
export class NewestCheckpointQuery {
  constructor(
    private readonly access: PublicAccess,
    private readonly meetings: LiveMeetings,
    private readonly checkpoints: CheckpointStore,
  ) {}

  /**
   * @returns the body of `add-checkpoint` (C2SP tlog-witness)
   * @throws ProblemError `not-found` also while nothing is signed; `wrong-state` where fewer than `from` entries are
   */
  async execute(meetingId: string, from: number): Promise<string> {
    await this.access.publicAccessTo(meetingId);
    const { publicTree } = await this.meetings.get(meetingId);
    const newest = await this.checkpoints.newestPublic(meetingId, publicTree.size);
    if (newest === null) throw new ProblemError('not-found');
    const { size, note } = newest;
    if (from > size) throw new ProblemError('wrong-state');
    return printAddCheckpoint({ old: from, proof: publicTree.consistencyProof(from, size), note });
  }
}
