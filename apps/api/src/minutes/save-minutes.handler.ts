import { Injectable } from '@nestjs/common';
import type { SaveMinutes } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { itemsExcludedFrom } from '../platform/records/exclusions';
import { annexOffers, withAnnexes } from './annexes';
import { assertMayFor } from './minutes-access';
import { readableWithout, withRemarks } from './minutes-content';
import { MinutesRepository } from './minutes.repository';

/** Command: the clerk's remarks make a new draft. Whoever wrote on an older version is told so, and nothing is lost. */
@Injectable()
export class SaveMinutesHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
  ) {}

  execute(actor: Actor, meetingId: string, { basedOn, remarks, annexes }: SaveMinutes): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      assertMayFor(actor, 'write-minutes', await this.repository.meeting(db, meetingId));
      await this.repository.lock(db, meetingId);
      const before = await this.repository.newest(db, meetingId);
      if (before === null)
        throw new ProblemError('wrong-state', { detail: 'Es gibt noch keinen Entwurf der Niederschrift.' });
      if (before.no !== basedOn) throw new ProblemError('stale-revision');
      // Remarks on items that this person may not read were not sent to the form; they stay as they are.
      const hidden = await itemsExcludedFrom(db, meetingId, actor.personId);
      const readable = readableWithout(hidden, before.document, before.remarks).remarks;
      const unread = Object.fromEntries(Object.entries(before.remarks).filter(([key]) => !(key in readable)));
      const all = { ...remarks, ...unread };
      const document =
        annexes === undefined
          ? before.document
          : withAnnexes(before.document, annexes, await annexOffers(db, meetingId), hidden);
      const no = before.no + 1;
      await this.repository.add(db, {
        meetingId,
        no,
        state: 'draft',
        remarks: all,
        document: withRemarks(document, all),
        authorId: actor.personId,
        at: now,
      });
      audit('minutes-saved', meetingId, { no });
      emit({ name: 'minutes-drafted', meetingId });
    });
  }
}
