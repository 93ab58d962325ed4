import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attachmentView, type AttachmentView } from '@gremia/contracts';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

export interface NewAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly public: boolean;
  readonly bytes: Buffer;
}

const ATTACHMENT = statement(
  attachmentView,
  `SELECT id, file_name AS "fileName", media_type AS "mediaType", size, sha256, public FROM attachment
  WHERE paper_id = $1 AND id = $2 AND removed_at IS NULL`,
);

/** The tables `attachment` and `blob`: equal contents are kept once, under their hash. */
@Injectable()
export class AttachmentRepository {
  async add(
    db: Db,
    paperId: string,
    { fileName, mediaType, public: isPublic, bytes }: NewAttachment,
    now: Date,
  ): Promise<AttachmentView> {
    const id = randomUUID();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await holdContent(db, sha256);
    await db.query(
      'INSERT INTO blob (sha256, bytes, size, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (sha256) DO NOTHING',
      [sha256, bytes, bytes.length, now],
    );
    await db.query(
      'INSERT INTO attachment (id, paper_id, sha256, file_name, media_type, size, public, created_at) VALUES ($1, ' +
        '$2, $3, $4, $5, $6, $7, $8)',
      [id, paperId, sha256, fileName, mediaType, bytes.length, isPublic, now],
    );
    return { id, fileName, mediaType, size: bytes.length, sha256, public: isPublic };
  }

  /** One attachment that is still there. */
  find(db: Db, paperId: string, id: string): Promise<AttachmentView | null> {
    return db.row(ATTACHMENT, [paperId, id]);
  }

  async setPublic(db: Db, id: string, isPublic: boolean): Promise<void> {
    await db.execute('UPDATE attachment SET public = $2 WHERE id = $1', [id, isPublic]);
  }

  async count(db: Db, paperId: string): Promise<number> {
    const [row] = await db.query<{ count: number }>(
      'SELECT count(*) FROM attachment WHERE paper_id = $1 AND removed_at IS NULL',
      [paperId],
    );
    return row?.count ?? 0;
  }

  /** Takes an attachment of a submitted paper away; that it was there stays on record. */
  async remove(db: Db, paperId: string, id: string, now: Date): Promise<boolean> {
    const rows = await db.query(
      'UPDATE attachment SET removed_at = $3 WHERE id = $2 AND paper_id = $1 AND removed_at IS NULL RETURNING id',
      [paperId, id, now],
    );
    return rows.length > 0;
  }

  /** Takes an attachment of a draft away as if it had never been there. */
  async delete(db: Db, paperId: string, id: string): Promise<boolean> {
    const rows = await db.query<{ sha256: string }>(
      'DELETE FROM attachment WHERE id = $2 AND paper_id = $1 RETURNING sha256',
      [paperId, id],
    );
    await this.forget(db, rows);
    return rows.length > 0;
  }

  async deleteAll(db: Db, paperId: string): Promise<void> {
    await this.forget(
      db,
      await db.query<{ sha256: string }>('DELETE FROM attachment WHERE paper_id = $1 RETURNING sha256', [paperId]),
    );
  }

  private async forget(db: Db, contents: readonly { readonly sha256: string }[]): Promise<void> {
    for (const sha256 of [...new Set(contents.map((content) => content.sha256))].sort()) {
      await holdContent(db, sha256);
      await db.query(
        'DELETE FROM blob b WHERE b.sha256 = $1 AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256)',
        [sha256],
      );
    }
  }
}

/**
 * One unit of work at a time stores or forgets a content; else one could forget what another has just found to be
 * there.
 */
async function holdContent(db: Db, sha256: string): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
}
