import { Injectable } from '@nestjs/common';
import type { AdvanceMinutes } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { assertMayFor } from './minutes-access';
import { missingIn, type MinutesState } from './minutes-content';
import { MinutesRepository, type MinutesMeeting, type MinutesRow } from './minutes.repository';

/** The way of the minutes: signed by those whom the rules ask, approved by the body, released to the public. */
const BEFORE: Readonly<Record<AdvanceMinutes['to'], MinutesState>> = {
  signed: 'draft',
  approved: 'signed',
  released: 'approved',
};
const WAITS_FOR: Readonly<Record<AdvanceMinutes['to'], string>> = {
  signed: 'Unterschrieben wird ein Entwurf.',
  approved: 'Genehmigt wird eine unterschriebene Niederschrift.',
  released: 'Veröffentlicht wird eine genehmigte Niederschrift.',
};

/** Command: the newest version takes the next step. The step is a version of its own, with the same content. */
@Injectable()
export class AdvanceMinutesHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
  ) {}

  execute(actor: Actor, meetingId: string, { basedOn, to }: AdvanceMinutes): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.repository.meeting(db, meetingId);
      assertMayFor(actor, to === 'released' ? 'release-minutes' : 'write-minutes', meeting);
      await this.repository.lock(db, meetingId);
      const before = await this.repository.newest(db, meetingId);
      if (before === null)
        throw new ProblemError('wrong-state', { detail: 'Es gibt noch keinen Entwurf der Niederschrift.' });
      if (before.no !== basedOn) throw new ProblemError('stale-revision');
      assertReady(meeting, before, to);
      const { remarks, document } = before;
      await this.repository.add(db, {
        meetingId,
        no: before.no + 1,
        state: to,
        remarks,
        document,
        authorId: actor.personId,
        at: now,
      });
      audit(`minutes-${to}`, meetingId, { no: before.no + 1 });
      if (to === 'released') emit({ name: 'minutes-released', meetingId });
    });
  }
}

/** @throws ProblemError `rehearsal-never-published`, `wrong-state`, `minutes-incomplete` */
function assertReady(meeting: MinutesMeeting, { state, document }: MinutesRow, to: AdvanceMinutes['to']): void {
  if (to === 'released' && (meeting.rehearsal || document.public.rehearsal))
    throw new ProblemError('rehearsal-never-published');
  if (to === 'released' && !meeting.public)
    throw new ProblemError('wrong-state', {
      detail: 'Die Niederschrift einer nichtöffentlichen Sitzung wird nicht veröffentlicht.',
    });
  if (state !== BEFORE[to]) throw new ProblemError('wrong-state', { detail: WAITS_FOR[to] });
  const missing = missingIn(document);
  if (missing.length > 0) {
    throw new ProblemError('minutes-incomplete', {
      detail: `Der Niederschrift fehlen vorgeschriebene Angaben: ${missing.join('; ')}.`,
      ...(document.public.rule === undefined ? {} : { norm: document.public.rule.norm }),
    });
  }
}
