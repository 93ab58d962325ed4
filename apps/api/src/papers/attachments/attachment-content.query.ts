import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import type { FileParts, StoredFile } from '../../platform/web/send-file';
import { isInsider, isReadable, readerParams } from '../../platform/records/paper-access';

const FILE = statement(
  z.object({ fileName: z.string(), mediaType: z.string(), sha256: z.string(), size: z.number() }),
  `SELECT a.file_name AS "fileName", a.media_type AS "mediaType", a.sha256, a.size
   FROM attachment a JOIN paper p ON p.id = a.paper_id
   WHERE a.id = $5 AND a.removed_at IS NULL AND ${isReadable('p')} AND (a.public OR ${isInsider('p')})`,
);
const PARTS = statement(
  z.object({ bytes: z.instanceof(Buffer) }),
  'SELECT bytes FROM blob_part WHERE sha256 = $1 AND no >= $2 AND no < $3 ORDER BY no',
);

/**
 * An attachment for those who may see its paper; one that is not public, for those who may see what is not public about
 * it. What it holds is read part by part, as its receiver takes it.
 */
@Injectable()
export class AttachmentContentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, attachmentId: string): Promise<StoredFile> {
    const file = await this.unitOfWork.read((db) => db.row(FILE, [...readerParams(actor), attachmentId]));
    if (file === null) throw new ProblemError('not-found');
    const parts: FileParts = async (from, to) =>
      (await this.unitOfWork.read((db) => db.rows(PARTS, [file.sha256, from, to]))).map(({ bytes }) => bytes);
    return { ...file, parts };
  }
}
