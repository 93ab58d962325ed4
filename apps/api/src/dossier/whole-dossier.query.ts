import { UNSIGNED } from '@gremia/contracts';
import { Injectable } from '@nestjs/common';
import type { Part } from '@gremia/protocol';
import { remarksFor } from '@gremia/protocol';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { MinutesPdf } from '../platform/print/minutes-pdf';
import { ProblemError } from '../platform/problem/problem-error';
import { itemsExcludedFrom } from '../platform/records/exclusions';
import { printedLetterhead, type PrintedLetterhead } from '../platform/records/stored-letterhead';
import { DossierWriter, type DossierBeside } from './dossier-writer';
import { ATTACHMENTS, LETTERHEAD, MEETING, MINUTES, type MeetingRow, type MinutesRow } from './dossier.statements';

const FILES = { public: 'minutes/niederschrift.pdf', 'non-public': 'minutes/niederschrift-nichtoeffentlich.pdf' };

/** Everything of a meeting, for those who lead its body. */
@Injectable()
export class WholeDossierQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: DossierWriter,
    private readonly pdf: MinutesPdf,
  ) {}

  /**
   * @throws ProblemError `not-found` for whoever does not lead the body; `forbidden` for whoever was excluded from an
   *   item that is in it: a part without that item could not be checked; `wrong-state`
   */
  async execute(actor: Actor, meetingId: string): Promise<Buffer> {
    const { meeting, attachments, minutes, letterhead, hidden } = await this.unitOfWork.readSnapshot(async (db) => {
      const row = await db.row(MINUTES, [meetingId]);
      const head = row?.letterhead_id ?? null;
      return {
        meeting: await db.row(MEETING, [meetingId]),
        attachments: await db.rows(ATTACHMENTS, [meetingId]),
        minutes: row,
        letterhead: head === null ? null : await db.row(LETTERHEAD, [head]),
        hidden: await itemsExcludedFrom(db, meetingId, actor.personId),
      };
    });
    if (meeting === null || !may(actor, 'run-meeting', { committeeId: meeting.committee_id }))
      throw new ProblemError('not-found');
    if (hidden.size > 0)
      throw new ProblemError('forbidden', {
        detail:
          'Das vollständige Dossier enthält einen nichtöffentlichen Punkt, von dem Sie ausgeschlossen waren. ' +
          'Das öffentliche steht Ihnen offen.',
        norm: await this.writer.conflictNorm(meetingId),
      });
    return this.writer.write('whole', {
      meeting,
      attachments,
      minutes: minutes === null ? null : await this.minutesOf(meeting, minutes, printedLetterhead(letterhead)),
    });
  }

  private async minutesOf(
    meeting: MeetingRow,
    row: MinutesRow,
    letterhead: PrintedLetterhead | null,
  ): Promise<DossierBeside['minutes']> {
    const { no, state, document, non_public, remarks, created_at } = row;
    const record = row.record ?? UNSIGNED;
    const parts: readonly [Part, typeof document | null][] = [
      ['public', document],
      ['non-public', non_public],
    ];
    const pdfs = [];
    for (const [part, content] of parts)
      if (content !== null) {
        const { bytes } = await this.pdf.print(
          {
            document: content,
            remarks: remarksFor(content, remarks, part),
            part,
            municipality: meeting.municipality,
            no,
            state,
            record,
            letterhead,
            at: created_at,
          },
          'ua-1',
        );
        pdfs.push({ path: FILES[part], bytes });
      }
    const json = { no, state, document, nonPublic: non_public, remarks, record };
    return { madeAt: created_at, json, pdfs };
  }
}
