import { UNSIGNED } from '@gremia/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { MinutesPdf } from '../platform/print/minutes-pdf';
import { ProblemError } from '../platform/problem/problem-error';
import { printedLetterhead } from '../platform/records/stored-letterhead';
import { DossierWriter } from './dossier-writer';
import { PUBLIC_ATTACHMENTS, PUBLIC_LETTERHEAD, PUBLIC_MEETING, PUBLIC_MINUTES } from './dossier.statements';

/** The public part of a meeting, for everybody: a journal of its own that tells nothing of the rest. */
@Injectable()
export class PublicDossierQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: DossierWriter,
    private readonly pdf: MinutesPdf,
  ) {}

  /** @throws ProblemError `not-found`, `wrong-state` */
  async execute(meetingId: string): Promise<Buffer> {
    const { meeting, attachments, minutes, head } = await this.unitOfWork.readPublic(async (db) => {
      const row = await db.row(PUBLIC_MINUTES, [meetingId]);
      const id = row?.letterhead_id ?? null;
      return {
        meeting: await db.row(PUBLIC_MEETING, [meetingId]),
        attachments: await db.rows(PUBLIC_ATTACHMENTS, [meetingId]),
        minutes: row,
        head: id === null ? null : await db.row(PUBLIC_LETTERHEAD, [id]),
      };
    });
    if (meeting === null) throw new ProblemError('not-found');
    if (minutes === null) return this.writer.write('public', { meeting, attachments, minutes: null });
    const { no, document, remarks, created_at } = minutes;
    const record = minutes.record ?? UNSIGNED;
    const { municipality } = meeting;
    const { bytes } = await this.pdf.print(
      {
        document,
        remarks,
        part: 'public',
        municipality,
        no,
        state: 'released',
        record,
        letterhead: printedLetterhead(head),
        at: created_at,
      },
      'ua-1',
    );
    return this.writer.write('public', {
      meeting,
      attachments,
      minutes: {
        madeAt: created_at,
        json: { no, state: 'released', document, remarks, record },
        pdfs: [{ path: 'minutes/niederschrift.pdf', bytes }],
      },
    });
  }
}
