import { Injectable } from '@nestjs/common';
import { signCheckpoint, toHex } from '@gremia/journal';
import { z } from 'zod';
import { readRows } from '../database/read-rows';
import { statement, type RowOf } from '../database/statement';
import { JournalKey } from './journal-key';
import { JournalPool } from './journal-pool';

const COLUMNS = z.object({
  size: z.number(),
  root: z.string(),
  /** C2SP signed note. */
  note: z.string(),
  at: z.date(),
});
const SELECT = 'SELECT size, root, note, at FROM checkpoint WHERE meeting_id = $1';
const COVERING = statement(COLUMNS, `${SELECT} AND size >= $2 ORDER BY size DESC LIMIT 1`);
const ALL = statement(COLUMNS, `${SELECT} ORDER BY size`);
export type StoredCheckpoint = Readonly<RowOf<typeof ALL>>;

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
      text: `INSERT INTO checkpoint (meeting_id, size, root, note, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO NOTHING`,
      values: [meetingId, size, toHex(root), note, at],
    });
  }

  /** The newest checkpoint over at least so many entries. */
  async covering(meetingId: string, size: number): Promise<StoredCheckpoint | null> {
    const { rows } = await this.connections.query({ text: COVERING.sql, values: [meetingId, size] });
    return readRows(COVERING, rows)[0] ?? null;
  }

  async checkpointsOf(meetingId: string): Promise<StoredCheckpoint[]> {
    const { rows } = await this.connections.query({ text: ALL.sql, values: [meetingId] });
    return readRows(ALL, rows);
  }
}
