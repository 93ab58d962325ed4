import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import type { FileParts, StoredFile } from '../platform/web/send-file';

const FILE = statement(
  z.object({ fileName: z.string(), mediaType: z.string(), sha256: z.string(), size: z.number() }),
  `SELECT file_name AS "fileName", media_type AS "mediaType", sha256, size FROM portal.attachment WHERE id = $1`,
);
const PARTS = statement(
  z.object({ bytes: z.instanceof(Buffer) }),
  'SELECT bytes FROM portal.attachment_part WHERE attachment_id = $1 AND no >= $2 AND no < $3 ORDER BY no',
);

/** A public attachment of a public paper. */
@Injectable()
export class PortalAttachmentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(id: string): Promise<StoredFile> {
    const file = await this.unitOfWork.readPublic((db) => db.row(FILE, [id]));
    if (file === null) throw new ProblemError('not-found');
    const parts: FileParts = async (from, to) =>
      (await this.unitOfWork.readPublic((db) => db.rows(PARTS, [id, from, to]))).map(({ bytes }) => bytes);
    return { ...file, parts };
  }
}
