import { MerkleTree, printAddCheckpoint, signCheckpoint, utf8 } from '@gremia/journal';
import { newKey, sha } from '../../../../../libs/journal/src/testing/reference';
import type { Municipality } from '../witness-journal';

export const MEETING = '7b1f3a52-9a60-4d53-8b52-0f4a3c1d2e3f';
/** The key of the municipality. */
export const log = newKey('stadt.example.org');

/** A municipality with a journal of these entries; `away` takes no cosignatures. */
export class Town implements Municipality {
  readonly given: string[] = [];
  away = false;
  constructor(
    public entries: readonly string[],
    private readonly signer = log,
  ) {}
  newest = (meetingId: string, from: number): Promise<string | null> => {
    const tree = new MerkleTree(this.entries.map((text) => sha(utf8(text))));
    const origin = `stadt.example.org/meetings/${meetingId}/public`;
    const note = signCheckpoint({ origin, size: tree.size, root: tree.root() }, this.signer.key, this.signer.sign);
    const old = from > tree.size ? 0 : from;
    return Promise.resolve(printAddCheckpoint({ old, proof: tree.consistencyProof(old), note }));
  };
  give = (_meetingId: string, note: string): Promise<void> => {
    if (this.away) return Promise.reject(new Error('away'));
    this.given.push(note);
    return Promise.resolve();
  };
}
