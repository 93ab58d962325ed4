import { UNSIGNED } from '@gremia/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { MinutesPdf } from '../platform/print/minutes-pdf';
import { ProblemError } from '../platform/problem/problem-error';
import { DossierWriter } from './dossier-writer';
import { PUBLIC_ATTACHMENTS, PUBLIC_MEETING, PUBLIC_MINUTES } from './dossier.statements';

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
    const { meeting, attachments, minutes } = await this.unitOfWork.readPublic(async (db) => ({
      meeting: await db.row(PUBLIC_MEETING, [meetingId]),
      attachments: await db.rows(PUBLIC_ATTACHMENTS, [meetingId]),
      minutes: await db.row(PUBLIC_MINUTES, [meetingId]),
    }));
    if (meeting === null) throw new ProblemError('not-found');
    if (minutes === null) return this.writer.write('public', { meeting, attachments, minutes: null });
    const { no, document, remarks, created_at } = minutes;
    const record = minutes.record ?? UNSIGNED;
    const { municipality } = meeting;
    const { bytes } = await this.pdf.print(
      { document, remarks, part: 'public', municipality, no, state: 'released', record, at: created_at },
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
