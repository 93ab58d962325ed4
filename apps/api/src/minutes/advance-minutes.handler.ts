import { Injectable } from '@nestjs/common';
import { partWithNames, UNSIGNED, type AdvanceMinutes, type MinutesRecord } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { approvalFrom } from './approval';
import { findApprovingVote } from './approving-votes';
import { assertMayFor } from './minutes-access';
import { missingIn, type MinutesState } from './minutes-content';
import { MinutesRepository, type MinutesMeeting, type MinutesRow } from './minutes.repository';
import { openObjections } from './objections.handler';
import { assertSigned } from './signatures';

type Step = AdvanceMinutes['to'];

const WAITS_FOR: Readonly<Record<Step, string>> = {
  signed: 'Unterschrieben wird ein Entwurf.',
  approved: 'Genehmigt wird eine unterschriebene Niederschrift.',
  released: 'Veröffentlicht wird eine genehmigte Niederschrift.',
};

/**
 * What minutes have to be for the next step: signed by those whom the rules ask, approved by the body where they ask
 * for that, released to the public.
 */
const before = (to: Step, { document }: MinutesRow): MinutesState => {
  if (to === 'signed') return 'draft';
  return to === 'released' && document.public.rule?.approval !== 'none' ? 'approved' : 'signed';
};

/** Command: the newest version takes the next step. The step is a version of its own, with the same content. */
@Injectable()
export class AdvanceMinutesHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
  ) {}

  execute(actor: Actor, meetingId: string, step: AdvanceMinutes): Promise<void> {
    const { to, basedOn } = step;
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.repository.meeting(db, meetingId);
      assertMayFor(actor, to === 'released' ? 'release-minutes' : 'write-minutes', meeting);
      await this.repository.lock(db, meetingId);
      const newest = await this.repository.newest(db, meetingId);
      if (newest === null)
        throw new ProblemError('wrong-state', { detail: 'Es gibt noch keinen Entwurf der Niederschrift.' });
      if (newest.no !== basedOn) throw new ProblemError('stale-revision');
      assertReady(meeting, newest, to);
      if (to === 'signed') assertCurrent(newest, await this.repository.attendanceCorrections(db, meetingId));
      const record = await this.recordOf(db, actor, { meetingId, newest, step, now });
      const { remarks, document } = newest;
      await this.repository.add(db, {
        meetingId,
        no: newest.no + 1,
        state: to,
        remarks,
        document,
        record,
        letterheadId: newest.letterhead_id,
        authorId: actor.personId,
        at: now,
      });
      audit(`minutes-${to}`, meetingId, { no: newest.no + 1 });
      if (to === 'released') emit({ name: 'minutes-released', meetingId });
    });
  }

  private async recordOf(db: Db, actor: Actor, { meetingId, newest, step, now }: Recorded): Promise<MinutesRecord> {
    const known = newest.record ?? UNSIGNED;
    const named = partWithNames(newest.document);
    if (step.to === 'signed') {
      assertSigned(named, step.signatures, now.getTime());
      return { signatures: step.signatures, approval: null };
    }
    if (step.to === 'released') return known;
    const { approval } = step;
    const vote = 'voteId' in approval.by ? await findApprovingVote(db, meetingId, actor.personId, approval.by) : null;
    return { ...known, approval: approvalFrom(approval, vote, named, now.getTime()) };
  }
}

interface Recorded {
  readonly meetingId: string;
  readonly newest: MinutesRow;
  readonly step: AdvanceMinutes;
  readonly now: Date;
}

/**
 * What is signed says who was there as it was put right last, and what that means for the votes.
 *
 * @throws ProblemError `wrong-state`
 */
function assertCurrent({ document }: MinutesRow, corrections: number): void {
  if ((document.public.attendanceCorrections ?? 0) < corrections)
    throw new ProblemError('wrong-state', {
      detail:
        'Seit dem Entwurf ist die Anwesenheit berichtigt worden. Bitte stellen Sie ihn neu zusammen, bevor ' +
        'unterschrieben wird.',
    });
}

/** @throws ProblemError `rehearsal-never-published`, `wrong-state`, `minutes-incomplete` */
function assertReady(meeting: MinutesMeeting, newest: MinutesRow, to: Step): void {
  const { state, document } = newest;
  if (to === 'released' && (meeting.rehearsal || document.public.rehearsal))
    throw new ProblemError('rehearsal-never-published');
  if (to === 'released' && !meeting.public)
    throw new ProblemError('wrong-state', {
      detail: 'Die Niederschrift einer nichtöffentlichen Sitzung wird nicht veröffentlicht.',
    });
  if (state !== before(to, newest)) throw new ProblemError('wrong-state', { detail: WAITS_FOR[to] });
  const open = openObjections(document);
  if (to === 'approved' && open > 0)
    throw new ProblemError('wrong-state', {
      detail: `Über ${open === 1 ? 'eine Einwendung' : `${open} Einwendungen`} ist noch nicht entschieden.`,
    });
  const missing = missingIn(document);
  if (missing.length > 0) {
    throw new ProblemError('minutes-incomplete', {
      detail: `Der Niederschrift fehlen vorgeschriebene Angaben: ${missing.join('; ')}.`,
      ...(document.public.rule === undefined ? {} : { norm: document.public.rule.norm }),
    });
  }
}
