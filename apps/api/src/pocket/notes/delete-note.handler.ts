import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { NoteRepository } from './note.repository';

/** Command: a person deletes a private note. */
@Injectable()
export class DeleteNoteHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: NoteRepository,
  ) {}

  /** @throws ProblemError `not-found` for notes of others */
  async execute({ personId }: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(null, async ({ db }) => {
      if ((await this.notes.lockOwn(db, personId, id)) === null) throw new ProblemError('not-found');
      await this.notes.remove(db, personId, id);
    });
  }
}
