import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attachmentView, type AttachmentView } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { forgetContent, holdStoredContent } from './file-content';
import type { IncomingFile } from './incoming-file';

export interface NewAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly public: boolean;
  readonly uploadedBy: string;
  readonly file: IncomingFile;
}

const ATTACHMENT = statement(
  attachmentView,
  `SELECT id, file_name AS "fileName", media_type AS "mediaType", size, sha256, public FROM attachment
  WHERE paper_id = $1 AND id = $2 AND removed_at IS NULL`,
);

const SAME = statement(
  attachmentView,
  `SELECT id, file_name AS "fileName", media_type AS "mediaType", size, sha256, public FROM attachment
  WHERE paper_id = $1 AND sha256 = $2 AND file_name = $3 AND removed_at IS NULL ORDER BY created_at LIMIT 1`,
);

const contentHash = z.object({ sha256: z.string() });
const DELETE_ONE = statement(contentHash, 'DELETE FROM attachment WHERE id = $2 AND paper_id = $1 RETURNING sha256');
const DELETE_ALL = statement(contentHash, 'DELETE FROM attachment WHERE paper_id = $1 RETURNING sha256');

/** The table `attachment`. Equal contents are kept once, under their hash. */
@Injectable()
export class AttachmentRepository {
  /**
   * Adds an attachment whose content has been stored. The paper is locked before the content, as everywhere.
   *
   * @returns null when somebody has forgotten the content meanwhile: it has to be stored again
   */
  async add(
    db: Db,
    paperId: string,
    { fileName, mediaType, public: isPublic, uploadedBy, file }: NewAttachment,
    now: Date,
  ): Promise<AttachmentView | null> {
    const id = randomUUID();
    const { sha256, size } = file;
    if (!(await holdStoredContent(db, sha256))) return null;
    await db.execute(
      `INSERT INTO attachment (id, paper_id, sha256, file_name, media_type, size, public, uploaded_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, paperId, sha256, fileName, mediaType, size, isPublic, uploadedBy, now],
    );
    return { id, fileName, mediaType, size, sha256, public: isPublic };
  }

  /** One attachment that is still there. */
  find(db: Db, paperId: string, id: string): Promise<AttachmentView | null> {
    return db.row(ATTACHMENT, [paperId, id]);
  }

  /** The same file under the same name, where the paper has it already. */
  findSame(db: Db, paperId: string, sha256: string, fileName: string): Promise<AttachmentView | null> {
    return db.row(SAME, [paperId, sha256, fileName]);
  }

  async setPublic(db: Db, id: string, isPublic: boolean): Promise<void> {
    await db.execute('UPDATE attachment SET public = $2 WHERE id = $1', [id, isPublic]);
  }

  /** Takes an attachment of a submitted paper away; that it was there stays on record. */
  async remove(db: Db, paperId: string, id: string, now: Date): Promise<boolean> {
    const removed = await db.execute(
      'UPDATE attachment SET removed_at = $3 WHERE id = $2 AND paper_id = $1 AND removed_at IS NULL',
      [paperId, id, now],
    );
    return removed > 0;
  }

  /** Takes an attachment of a draft away as if it had never been there. */
  async delete(db: Db, paperId: string, id: string): Promise<boolean> {
    const rows = await db.rows(DELETE_ONE, [paperId, id]);
    await this.forget(db, rows);
    return rows.length > 0;
  }

  async deleteAll(db: Db, paperId: string): Promise<void> {
    await this.forget(db, await db.rows(DELETE_ALL, [paperId]));
  }

  private async forget(db: Db, contents: readonly { readonly sha256: string }[]): Promise<void> {
    for (const sha256 of [...new Set(contents.map((content) => content.sha256))].sort())
      await forgetContent(db, sha256);
  }
}
