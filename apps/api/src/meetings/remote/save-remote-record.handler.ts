import { Injectable } from '@nestjs/common';
import type { RemoteConfirmationInput, RemoteRecordInput } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { rulesOfRow } from '../../platform/records/stored-rules';
import { assertNotBegun, MeetingGuard } from '../meeting-guard';
import { RemoteRecordRepository, type RemoteRecordRow } from './remote-record.repository';

/** Commands: the office records what a meeting with connected members rests on, and what was resolved later. */
@Injectable()
export class SaveRemoteRecordHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly records: RemoteRecordRepository,
  ) {}

  /** @throws ProblemError `not-found`, `forbidden`, `wrong-state` once the meeting has begun, `stale-revision` */
  save(actor: Actor, meetingId: string, { revision, publicRoom, ...record }: RemoteRecordInput): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'plan-meeting');
      assertNotBegun(meeting);
      const row = await this.rowOf(db, meetingId);
      if (row.remote_revision !== revision) throw new ProblemError('stale-revision');
      if (record.declaration !== null && record.declaration.on > row.day)
        throw new ProblemError('invalid-input', {
          errors: [{ pointer: '/declaration/on', detail: 'Die Notlage ist vor der Sitzung festzustellen.' }],
        });
      await this.records.save(db, meetingId, record, publicRoom, now);
      audit('remote-record-saved', meetingId, record);
      emit({ name: 'meeting-changed', meetingId });
    });
  }

  /** @throws ProblemError `not-found`, `forbidden`, `wrong-state` where there is no emergency to decide on */
  confirm(actor: Actor, meetingId: string, confirmation: RemoteConfirmationInput): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      await this.guard.lockMeeting(db, actor, meetingId, 'plan-meeting');
      const row = await this.rowOf(db, meetingId);
      const { value, norm } = rulesOfRow(row, row.day).remote;
      const declaration = row.remote_record?.declaration ?? null;
      if (!value.confirmedNextMeeting || declaration === null)
        throw new ProblemError('wrong-state', {
          detail: 'Für diese Sitzung ist keine Notlage festgehalten, über deren Fortdauer zu beschließen wäre.',
          norm,
        });
      if (confirmation.on < row.day)
        throw new ProblemError('invalid-input', {
          errors: [{ pointer: '/on', detail: 'Über die Fortdauer beschließt das Gremium in einer späteren Sitzung.' }],
        });
      await this.records.confirm(db, meetingId, confirmation);
      audit('remote-emergency-confirmed', meetingId, confirmation);
    });
  }

  private async rowOf(db: Db, meetingId: string): Promise<RemoteRecordRow> {
    const row = await this.records.read(db, meetingId);
    if (row === null) throw new ProblemError('not-found');
    return row;
  }
}
