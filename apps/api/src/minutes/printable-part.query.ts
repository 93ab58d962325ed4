import { UNSIGNED } from '@gremia/contracts';
import { Injectable } from '@nestjs/common';
import { remarksFor, type Part } from '@gremia/protocol';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { PrintableMinutes } from '../platform/print/minutes-pdf';
import { ProblemError } from '../platform/problem/problem-error';
import { itemsExcludedFrom } from '../platform/records/exclusions';
import { printedLetterhead } from '../platform/records/stored-letterhead';
import { assertMayFor } from './minutes-access';
import { readableWithout } from './minutes-content';
import { MinutesRepository } from './minutes.repository';

/** One part of a version as somebody of the office may read it, ready for print. */
@Injectable()
export class PrintablePartQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
  ) {}

  /**
   * @param no which version; not given: the newest
   * @throws ProblemError `not-found` when there is no draft or no such part, or the meeting is none of theirs
   */
  async execute(actor: Actor, meetingId: string, part: Part, no?: number): Promise<PrintableMinutes> {
    const { meeting, version, letterhead, hidden } = await this.unitOfWork.readSnapshot(async (db) => {
      const row = await this.repository.version(db, meetingId, no);
      return {
        meeting: await this.repository.meeting(db, meetingId),
        version: row,
        letterhead: await this.repository.letterhead(db, row?.letterhead_id ?? null),
        hidden: await itemsExcludedFrom(db, meetingId, actor.personId),
      };
    });
    assertMayFor(actor, 'run-meeting', meeting);
    if (version === null)
      throw new ProblemError('not-found', { detail: 'Es gibt noch keinen Entwurf der Niederschrift.' });
    const { content, remarks } = readableWithout(hidden, version.document, version.remarks);
    const document = part === 'public' ? content.public : content.nonPublic;
    if (document === null)
      throw new ProblemError('not-found', { detail: 'Diese Sitzung hatte keinen nichtöffentlichen Teil.' });
    return {
      document,
      remarks: remarksFor(document, remarks, part),
      part,
      municipality: meeting.municipality,
      no: version.no,
      state: version.state,
      record: version.record ?? UNSIGNED,
      letterhead: printedLetterhead(letterhead),
      at: version.created_at,
    };
  }
}
