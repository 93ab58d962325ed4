import { Injectable } from '@nestjs/common';
import { fieldFault, type NoteChange, type NoteView } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../../platform/problem/problem-error';
import { NoteRepository } from './note.repository';
import { toNoteView } from './to-note-view';

/** Command: a person changes the words of a private note, on whichever device. */
@Injectable()
export class ChangeNoteHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: NoteRepository,
  ) {}

  /**
   * @throws ProblemError `not-found` for notes of others, `stale-revision` when it was changed on another device,
   *   `invalid-input` when nothing would be left of it
   */
  execute({ personId }: Actor, id: string, { text, revision }: NoteChange): Promise<NoteView> {
    return this.unitOfWork.run(null, async ({ db, now }) => {
      const own = await this.notes.lockOwn(db, personId, id);
      if (own === null) throw new ProblemError('not-found');
      if (own.revision !== revision) throw new ProblemError('stale-revision');
      if (text === '' && own.passage === null) throw wrongField('/text', fieldFault('gap'));
      await this.notes.changeText(db, id, text, now);
      return toNoteView({ ...own, body: text, revision: revision + 1, changed_at: now });
    });
  }
}
