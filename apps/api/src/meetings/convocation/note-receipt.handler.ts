import { Injectable } from '@nestjs/common';
import type { NoteReceipt } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { MeetingGuard } from '../meeting-guard';
import { ReceiptRepository } from './receipt.repository';

/** Command: the office notes on which day somebody received the convocation. */
@Injectable()
export class NoteReceiptHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly receipts: ReceiptRepository,
  ) {}

  execute(actor: Actor | null, meetingId: string, personId: string, { receivedOn }: NoteReceipt): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const meeting = await this.guard.take(db, actor, meetingId, 'convene');
      if (meeting.state === 'closed' || meeting.state === 'cancelled') throw new ProblemError('wrong-state');
      if (!(await this.receipts.note(db, meetingId, personId, receivedOn))) throw new ProblemError('not-found');
      audit('receipt-noted', meetingId, { personId, receivedOn });
    });
  }
}
