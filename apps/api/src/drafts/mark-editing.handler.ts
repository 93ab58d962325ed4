import { Injectable } from '@nestjs/common';
import type { ColleaguesAtWork } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EditingMarkRepository } from './editing-mark.repository';
import { hiddenFrom } from './own-draft.query';
import type { Writing } from './writing';
import { WritingGuard } from './writing-guard';

/**
 * Command: somebody is writing on something, and hears who else is. Only whoever may save it themselves is told; what
 * they write is told to nobody.
 */
@Injectable()
export class MarkEditingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: WritingGuard,
    private readonly marks: EditingMarkRepository,
  ) {}

  execute(actor: Actor, writing: Writing, part: string | null): Promise<ColleaguesAtWork> {
    return this.unitOfWork.run(actor, async ({ db, now }) => {
      await this.guard.assertMayWrite(db, actor, writing);
      await this.marks.mark(db, actor.personId, writing, part, now);
      const hidden = await hiddenFrom(db, actor);
      const others = await this.marks.others(db, actor.personId, writing, now);
      return {
        colleagues: others.map(({ name, part: at, since }) => ({
          name,
          part: at !== null && hidden.has(at) ? null : at,
          since: since.toISOString(),
        })),
      };
    });
  }

  leave(actor: Actor, writing: Writing): Promise<void> {
    return this.unitOfWork.run(actor, ({ db }) => this.marks.leave(db, actor.personId, writing));
  }
}
