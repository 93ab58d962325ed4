import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

export interface PortalAttachmentRow {
  readonly file_name: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** The content of a public attachment of a public paper. */
@Injectable()
export class PortalAttachmentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(id: string): Promise<PortalAttachmentRow> {
    const [row] = await this.unitOfWork.readPublic((db) =>
      db.query<PortalAttachmentRow>(
        'SELECT file_name, media_type, sha256, bytes FROM portal.attachment WHERE id = $1',
        [id],
      ),
    );
    if (row === undefined) throw new ProblemError('not-found');
    return row;
  }
}
