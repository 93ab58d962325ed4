import { Injectable } from '@nestjs/common';
import { signCheckpoint, toHex } from '@gremia/journal';
import { z } from 'zod';
import { readRows } from '../database/read-rows';
import { statement } from '../database/statement';
import { JournalKey, type JournalPart } from './journal-key';
import { JournalPool } from './journal-pool';

const COLUMNS = z.object({
  size: z.number(),
  root: z.string(),
  /** C2SP signed note. */
  note: z.string(),
  at: z.date(),
});
const columnsOf = (table: string): string => `SELECT size, root, note, at FROM ${table} WHERE meeting_id = $1`;
const TABLE = { whole: 'checkpoint', public: 'public_checkpoint' } as const;
const covering = (part: JournalPart) =>
  statement(COLUMNS, `${columnsOf(TABLE[part])} AND size >= $2 ORDER BY size DESC LIMIT 1`);
const all = (part: JournalPart) => statement(COLUMNS, `${columnsOf(TABLE[part])} ORDER BY size`);
const COVERING = { whole: covering('whole'), public: covering('public') };
const newest = (part: JournalPart) =>
  statement(COLUMNS, `${columnsOf(TABLE[part])} AND size <= $2 ORDER BY size DESC LIMIT 1`);
const NEWEST = { whole: newest('whole'), public: newest('public') };
const ALL = { whole: all('whole'), public: all('public') };
const VALUES = '(meeting_id, size, root, note, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING';
const INSERT = { whole: `INSERT INTO checkpoint ${VALUES}`, public: `INSERT INTO public_checkpoint ${VALUES}` };
export type StoredCheckpoint = Readonly<z.output<typeof COLUMNS>>;

/** Signed checkpoints of the journals, and of their public parts. */
@Injectable()
export class CheckpointStore {
  constructor(
    private readonly connections: JournalPool,
    private readonly key: JournalKey,
  ) {}

  /** Signs and keeps the state of a journal; a second one for the same size changes nothing. */
  async add(meetingId: string, part: JournalPart, size: number, root: Uint8Array, at: Date): Promise<void> {
    const { noteKey, sign } = this.key;
    const note = signCheckpoint({ origin: this.key.originOf(meetingId, part), size, root }, noteKey, sign);
    await this.connections.query({
      text: INSERT[part],
      values: [meetingId, size, toHex(root), note, at],
    });
  }

  /** The newest checkpoint over at least so many entries. */
  async covering(meetingId: string, part: JournalPart, size: number): Promise<StoredCheckpoint | null> {
    const { rows } = await this.connections.query({ text: COVERING[part].sql, values: [meetingId, size] });
    return readRows(COVERING[part], rows)[0] ?? null;
  }

  /** The newest checkpoint over at most so many entries. */
  async newestUpTo(meetingId: string, part: JournalPart, size: number): Promise<StoredCheckpoint | null> {
    const { rows } = await this.connections.query({ text: NEWEST[part].sql, values: [meetingId, size] });
    return readRows(NEWEST[part], rows)[0] ?? null;
  }

  async checkpointsOf(meetingId: string, part: JournalPart): Promise<StoredCheckpoint[]> {
    const { rows } = await this.connections.query({ text: ALL[part].sql, values: [meetingId] });
    return readRows(ALL[part], rows);
  }
}
