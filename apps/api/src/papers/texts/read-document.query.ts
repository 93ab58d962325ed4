import { Injectable } from '@nestjs/common';
import { readDocumentResult, uuid, type ReadDocumentResult } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { NEWEST_TEXT } from '../amendment-preview.query';
import type { ReceivedForm } from '../attachments/receive-form';
import { UploadGate } from '../attachments/upload-gate';
import { readerParams } from '../../platform/records/paper-access';
import { assertSound } from '../resolution-text';
import { DocumentReader } from './document-reader';

/** What a document says, for the author to confirm. Nothing is stored. */
@Injectable()
export class ReadDocumentQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: DocumentReader,
    private readonly gate: UploadGate,
  ) {}

  /**
   * @throws ProblemError `document-unreadable`, `document-too-complex`, `file-type-refused`, `invalid-input`,
   * `not-found` for a paper that the person may not see, `too-many-requests`
   */
  execute(actor: Actor, receive: () => Promise<ReceivedForm>): Promise<ReadDocumentResult> {
    return this.gate.enter(actor.personId, async () => {
      const form = await receive();
      try {
        return await this.read(actor, form);
      } finally {
        await form.file.discard();
      }
    });
  }

  private async read(actor: Actor, { file, fields }: ReceivedForm): Promise<ReadDocumentResult> {
    const base =
      fields['parentId'] === undefined || fields['parentId'] === ''
        ? null
        : await this.baseOf(actor, fields['parentId']);
    const bytes = (): Promise<Buffer> => file.read(0, file.size);
    const reading = await this.reader.read({ bytes, fileName: file.fileName, base });
    const result = readDocumentResult.safeParse(reading);
    // Within the bounds of a document, beyond those of a paper.
    if (!result.success) throw new ProblemError('document-too-complex');
    for (const points of [result.data.points, result.data.reading?.edited ?? []]) assertSound(points, '/file');
    return result.data;
  }

  private async baseOf(actor: Actor, parentId: string): Promise<readonly Point[]> {
    if (!uuid.safeParse(parentId).success) throw new ProblemError('not-found');
    const row = await this.unitOfWork.read((db) => db.row(NEWEST_TEXT, [...readerParams(actor), parentId]));
    if (row === null) throw new ProblemError('not-found');
    return row.points;
  }
}
