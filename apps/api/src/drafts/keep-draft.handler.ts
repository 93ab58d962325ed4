import { Injectable } from '@nestjs/common';
import type { DraftKept, KeepDraft } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { TypedDraftRepository } from './typed-draft.repository';
import type { Writing } from './writing';
import { WritingGuard } from './writing-guard';

/** How many things one person may have begun to write at once. */
const MOST = 200;

/** Command: a page keeps what its person is typing. It is no record, so the audit does not hear of it. */
@Injectable()
export class KeepDraftHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: WritingGuard,
    private readonly drafts: TypedDraftRepository,
  ) {}

  /** @throws ProblemError `stale-revision` when another device has kept something else meanwhile, `quota-exceeded` */
  execute(actor: Actor, writing: Writing, input: KeepDraft): Promise<DraftKept> {
    return this.unitOfWork.run(actor, async ({ db, now }) => {
      await this.guard.assertMayWrite(db, actor, writing);
      if ((await this.drafts.countOthers(db, actor.personId, writing)) >= MOST)
        throw new ProblemError('quota-exceeded');
      const kept = await this.drafts.keepDraft(db, actor.personId, writing, input, now);
      if (kept === null) throw new ProblemError('stale-revision');
      return { edition: kept.edition, savedAt: kept.saved_at.toISOString() };
    });
  }
}
