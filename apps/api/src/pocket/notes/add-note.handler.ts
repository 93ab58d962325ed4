import { Injectable } from '@nestjs/common';
import { NOTES_OF_A_PERSON, type NoteInput, type NoteView } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { NoteRepository } from './note.repository';
import { toNoteView } from './to-note-view';

/** Command: a person keeps a private note. It is told to nobody and stands in no audit. */
@Injectable()
export class AddNoteHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: NoteRepository,
  ) {}

  /**
   * Sent again, a note is kept once.
   *
   * @throws ProblemError `forbidden` without an account, `not-found` for what the person may not read, `wrong-state`
   *   when there are too many, or the id is that of another note
   */
  async execute(actor: Actor, input: NoteInput): Promise<NoteView> {
    if (actor.accountId === null) throw new ProblemError('forbidden');
    return this.unitOfWork.run(null, async ({ db, now }) => {
      const own = await this.notes.lockOwn(db, actor.personId, input.id);
      if (own !== null) return toNoteView(own);
      if (!(await this.notes.mayBeAbout(db, actor, input))) throw new ProblemError('not-found');
      const isFull = (await this.notes.countOf(db, actor.personId)) >= NOTES_OF_A_PERSON;
      if (isFull || (await this.notes.isTaken(db, input.id))) throw new ProblemError('wrong-state');
      await this.notes.insert(db, actor.personId, input, now);
      const kept = await this.notes.lockOwn(db, actor.personId, input.id);
      if (kept === null) throw new Error('a note was not kept');
      return toNoteView(kept);
    });
  }
}
