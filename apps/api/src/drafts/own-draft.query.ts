import { Injectable } from '@nestjs/common';
import type { KeptDraft } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { exclusionsOf } from '../platform/records/exclusions';
import { TypedDraftRepository } from './typed-draft.repository';
import { withoutHidden } from './without-hidden';
import type { Writing } from './writing';
import { WritingGuard } from './writing-guard';

/** Query: what the person who asks has typed and not saved. Nobody is given somebody else's, whatever their office. */
@Injectable()
export class OwnDraftQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: WritingGuard,
    private readonly drafts: TypedDraftRepository,
  ) {}

  execute(actor: Actor, writing: Writing): Promise<{ draft: KeptDraft | null }> {
    return this.unitOfWork.readSnapshot(async (db) => {
      await this.guard.assertMayWrite(db, actor, writing);
      const kept = await this.drafts.own(db, actor.personId, writing);
      if (kept === null) return { draft: null };
      const content = withoutHidden(kept.content, await hiddenFrom(db, actor));
      const { base, edition } = kept;
      return { draft: content === null ? null : { content, base, edition, savedAt: kept.saved_at.toISOString() } };
    });
  }
}

/** Items and papers that the person may not read about, or not any more. */
export async function hiddenFrom(db: Db, { personId }: Actor): Promise<ReadonlySet<string>> {
  const { items, papers } = await exclusionsOf(db, personId);
  return new Set([...items, ...papers]);
}
