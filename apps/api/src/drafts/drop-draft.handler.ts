import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { TypedDraftRepository } from './typed-draft.repository';
import type { Writing } from './writing';

/**
 * Command: what the person typed is saved or no longer wanted. It is their own, so it goes also when they may no longer
 * write on the thing.
 */
@Injectable()
export class DropDraftHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: TypedDraftRepository,
  ) {}

  execute(actor: Actor, writing: Writing, edition: number): Promise<void> {
    return this.unitOfWork.run(actor, ({ db }) => this.drafts.drop(db, actor.personId, writing, edition));
  }
}
