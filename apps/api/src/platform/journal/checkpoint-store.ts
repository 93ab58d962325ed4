import { Injectable } from '@nestjs/common';
import { signCheckpoint, toHex } from '@gremia/journal';
import { z } from 'zod';
import { statement } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
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
const NEWEST_PUBLIC = statement(COLUMNS, `${columnsOf('portal.checkpoint')} AND size <= $2 ORDER BY size DESC LIMIT 1`);
const ALL = { whole: all('whole'), public: all('public') };
const VALUES = '(meeting_id, size, root, note, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING';
const INSERT = { whole: `INSERT INTO checkpoint ${VALUES}`, public: `INSERT INTO public_checkpoint ${VALUES}` };
export type StoredCheckpoint = Readonly<z.output<typeof COLUMNS>>;

/**
 * Signed checkpoints of the journals, and of their public parts. They are written beside the ballots; whoever reads
 * them has no part of the connections that ballots need.
 */
@Injectable()
export class CheckpointStore {
  constructor(
    private readonly connections: JournalPool,
    private readonly unitOfWork: UnitOfWork,
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
  covering(meetingId: string, part: JournalPart, size: number): Promise<StoredCheckpoint | null> {
    return this.unitOfWork.read((db) => db.row(COVERING[part], [meetingId, size]));
  }

  /** The newest checkpoint over at most so many entries of a public part, of meetings that the portal shows. */
  newestPublic(meetingId: string, size: number): Promise<StoredCheckpoint | null> {
    return this.unitOfWork.readPublic((db) => db.row(NEWEST_PUBLIC, [meetingId, size]));
  }

  checkpointsOf(meetingId: string, part: JournalPart): Promise<StoredCheckpoint[]> {
    return this.unitOfWork.read((db) => db.rows(ALL[part], [meetingId]));
  }
}
