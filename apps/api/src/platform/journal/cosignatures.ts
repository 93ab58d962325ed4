import { Injectable } from '@nestjs/common';
import { parseWitnessKey, type NoteKey } from '@gremia/journal';
import { z } from 'zod';
import { statement } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';

/** Everybody who ever was a witness here, and whether they still are. */
export const WITNESSES = statement(
  z.object({ name: z.string(), key: z.string(), entered_at: z.date(), ended_at: z.date().nullable() }),
  'SELECT name, key, entered_at, ended_at FROM witness ORDER BY entered_at, name',
);

const PRESENT = statement(z.object({ key: z.string() }), 'SELECT key FROM portal.witness ORDER BY name');

const OF_MEETING = statement(
  z.object({ size: z.number(), key: z.string(), line: z.string(), at: z.date() }),
  'SELECT size, key, line, at FROM cosignature WHERE meeting_id = $1 ORDER BY size, witness, key',
);
const INSERT = `INSERT INTO cosignature (meeting_id, size, witness, key, line, at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING`;

/** A line that a witness has added to the checkpoint over the first `size` public entries. */
export interface StoredCosignature {
  readonly size: number;
  /** The key of the witness as a line. */
  readonly key: string;
  readonly line: string;
  /** When it arrived. */
  readonly at: Date;
}

/**
 * What witnesses have signed of the public journals. Their requests come from outside, and so have no part of the
 * connections that ballots need.
 */
@Injectable()
export class Cosignatures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keys of those who may witness now. */
  async witnesses(): Promise<readonly NoteKey[]> {
    const rows = await this.unitOfWork.readPublic((db) => db.rows(PRESENT));
    return rows.map(({ key }) => parseWitnessKey(key));
  }

  /** Keeps a cosignature; a second one of the same witness for the same state changes nothing. */
  async add(meetingId: string, witness: string, { size, key, line, at }: StoredCosignature): Promise<void> {
    await this.unitOfWork.run(null, ({ db }) => db.execute(INSERT, [meetingId, size, witness, key, line, at]));
  }

  ofMeeting(meetingId: string): Promise<readonly StoredCosignature[]> {
    return this.unitOfWork.read((db) => db.rows(OF_MEETING, [meetingId]));
  }
}
