import { UNSIGNED } from '@gremia/contracts';
import { Injectable } from '@nestjs/common';
import type { Part } from '@gremia/protocol';
import { remarksFor } from '@gremia/protocol';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { MinutesPdf } from '../platform/print/minutes-pdf';
import type { PdfStandard } from '../platform/print/typst-printer';
import { ProblemError } from '../platform/problem/problem-error';
import { itemsExcludedFrom } from '../platform/records/exclusions';
import { printedLetterhead } from '../platform/records/stored-letterhead';
import { assertMayFor } from './minutes-access';
import { readableWithout } from './minutes-content';
import { MinutesRepository } from './minutes.repository';

export interface MinutesFile {
  readonly bytes: Buffer;
  readonly fileName: string;
}

interface Wanted {
  readonly standard: PdfStandard;
  readonly part: Part;
  /** Which version; not given: the newest. */
  readonly no?: number | undefined;
}

/** One part of a version as a PDF, for the office. */
@Injectable()
export class MinutesPdfQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
    private readonly pdf: MinutesPdf,
  ) {}

  async execute(actor: Actor, meetingId: string, { standard, part, no }: Wanted): Promise<MinutesFile> {
    const { meeting, newest, letterhead, hidden } = await this.unitOfWork.readSnapshot(async (db) => {
      const row = await this.repository.version(db, meetingId, no);
      return {
        meeting: await this.repository.meeting(db, meetingId),
        newest: row,
        letterhead: await this.repository.letterhead(db, row?.letterhead_id ?? null),
        hidden: await itemsExcludedFrom(db, meetingId, actor.personId),
      };
    });
    assertMayFor(actor, 'run-meeting', meeting);
    if (newest === null)
      throw new ProblemError('not-found', { detail: 'Es gibt noch keinen Entwurf der Niederschrift.' });
    const { content, remarks } = readableWithout(hidden, newest.document, newest.remarks);
    const document = part === 'public' ? content.public : content.nonPublic;
    if (document === null)
      throw new ProblemError('not-found', { detail: 'Diese Sitzung hatte keinen nichtöffentlichen Teil.' });
    const { municipality } = meeting;
    const printable = {
      document,
      remarks: remarksFor(document, remarks, part),
      part,
      municipality,
      no: newest.no,
      state: newest.state,
      record: newest.record ?? UNSIGNED,
      letterhead: printedLetterhead(letterhead),
      at: newest.created_at,
    };
    const { bytes } = await this.pdf.print(printable, standard);
    return { bytes, fileName: this.pdf.fileName(document, part, standard) };
  }
}
