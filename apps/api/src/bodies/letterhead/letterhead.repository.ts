import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { letterheadColumns, letterheadRow, type LetterheadRow } from '../../platform/records/stored-letterhead';

const NEWEST = statement(letterheadRow, `SELECT ${letterheadColumns} FROM letterhead l ORDER BY l.no DESC LIMIT 1`);
const MUNICIPALITY = statement(
  z.object({ id: z.string(), name: z.string() }),
  'SELECT id, name FROM municipality LIMIT 1',
);

/** The table `letterhead`: every version is a row of its own, none is ever written over. */
@Injectable()
export class LetterheadRepository {
  newest(db: Db): Promise<LetterheadRow | null> {
    return db.row(NEWEST);
  }

  municipality(db: Db): Promise<{ readonly id: string; readonly name: string } | null> {
    return db.row(MUNICIPALITY);
  }

  /** Others who change the head wait until the transaction ends. */
  async lockLetterhead(db: Db): Promise<void> {
    await db.execute(`SELECT pg_advisory_xact_lock(hashtextextended('letterhead', 0))`, []);
  }

  async add(db: Db, row: LetterheadRow, municipalityId: string, authorId: string): Promise<void> {
    await db.execute(
      `INSERT INTO letterhead (id, municipality_id, no, address, arms, arms_type, arms_text, author_id, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [row.id, municipalityId, row.no, row.address, row.arms, row.arms_type, row.arms_text, authorId, row.created_at],
    );
  }
}
