import { Injectable } from '@nestjs/common';
import { signCheckpoint, toHex } from '@gremia/journal';
import { JournalKey } from './journal-key';
import { JournalPool } from './journal-pool';

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: string;
  /** C2SP signed note. */
  readonly note: string;
  readonly at: Date;
}

/** Signed checkpoints of the journals. */
@Injectable()
export class CheckpointStore {
  constructor(
    private readonly connections: JournalPool,
    private readonly key: JournalKey,
  ) {}

  /** Signs and keeps the state of a journal; a second one for the same size changes nothing. */
  async add(meetingId: string, size: number, root: Uint8Array, at: Date): Promise<void> {
    const note = signCheckpoint({ origin: this.key.originOf(meetingId), size, root }, this.key.noteKey, this.key.sign);
    await this.connections.query({
      text: 'INSERT INTO checkpoint (meeting_id, size, root, note, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
      values: [meetingId, size, toHex(root), note, at],
    });
  }

  /** The newest checkpoint over at least so many entries. */
  async covering(meetingId: string, size: number): Promise<StoredCheckpoint | null> {
    const { rows } = await this.connections.query<StoredCheckpoint>({
      text: 'SELECT size, root, note, at FROM checkpoint WHERE meeting_id = $1 AND size >= $2 ORDER BY size DESC LIMIT 1',
      values: [meetingId, size],
    });
    return rows[0] ?? null;
  }

  async of(meetingId: string): Promise<StoredCheckpoint[]> {
    const { rows } = await this.connections.query<StoredCheckpoint>({
      text: 'SELECT size, root, note, at FROM checkpoint WHERE meeting_id = $1 ORDER BY size',
      values: [meetingId],
    });
    return rows;
  }
}
