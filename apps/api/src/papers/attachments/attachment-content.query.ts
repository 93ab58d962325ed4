import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { isInsider, isReadable, readerParams } from '../paper-access';

export interface AttachmentContent {
  readonly file_name: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/**
 * The content of an attachment for those who may see its paper; of one that is not public, for those who may see what
 * is not public about it.
 */
@Injectable()
export class AttachmentContentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, attachmentId: string): Promise<AttachmentContent> {
    const [row] = await this.unitOfWork.read((db) =>
      db.query<AttachmentContent>(CONTENT, [...readerParams(actor), attachmentId]),
    );
    if (row === undefined) throw new ProblemError('not-found');
    return row;
  }
}

const CONTENT = `
SELECT a.file_name, a.media_type, a.sha256, b.bytes FROM attachment a JOIN blob b ON b.sha256 = a.sha256
  JOIN paper p ON p.id = a.paper_id
WHERE a.id = $5 AND a.removed_at IS NULL AND ${isReadable('p')} AND (a.public OR ${isInsider('p')})`;
