import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { withExtrasOf } from './annexes';
import { assertMayFor } from './minutes-access';
import { MinutesComposer } from './minutes-composer';
import { MinutesRepository } from './minutes.repository';

/**
 * Command: a draft of the minutes is composed from the journal. Composed again, it keeps what the clerk has written.
 */
@Injectable()
export class ComposeMinutesHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MinutesRepository,
    private readonly composer: MinutesComposer,
  ) {}

  execute(actor: Actor, meetingId: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      assertMayFor(actor, 'write-minutes', await this.repository.meeting(db, meetingId));
      await this.repository.lock(db, meetingId);
      const before = await this.repository.newest(db, meetingId);
      const { content, remarks } = await this.composer.compose(meetingId, before?.remarks ?? {});
      const no = (before?.no ?? 0) + 1;
      await this.repository.add(db, {
        meetingId,
        no,
        state: 'draft',
        remarks,
        document: withExtrasOf(content, before?.document ?? null),
        authorId: actor.personId,
        at: now,
      });
      audit('minutes-composed', meetingId, { no });
      emit({ name: 'minutes-drafted', meetingId });
    });
  }
}
