import { Controller } from '@nestjs/common';
import { pocketRoutes, type NoteList, type NoteView } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { AddNoteHandler } from './add-note.handler';
import { ChangeNoteHandler } from './change-note.handler';
import { DeleteNoteHandler } from './delete-note.handler';
import { NoteListQuery } from './note-list.query';

/** Private notes of whoever asks. */
@Controller()
export class NotesController {
  constructor(
    private readonly list: NoteListQuery,
    private readonly add: AddNoteHandler,
    private readonly change: ChangeNoteHandler,
    private readonly remove: DeleteNoteHandler,
  ) {}

  @Handles(pocketRoutes.notes)
  readNotes({ actor, query }: RouteInput<typeof pocketRoutes.notes>): Promise<NoteList> {
    return this.list.execute(actor, query);
  }

  @Handles(pocketRoutes.addNote)
  keepNote({ actor, body }: RouteInput<typeof pocketRoutes.addNote>): Promise<NoteView> {
    return this.add.execute(actor, body);
  }

  @Handles(pocketRoutes.changeNote)
  changeNote({ actor, params, body }: RouteInput<typeof pocketRoutes.changeNote>): Promise<NoteView> {
    return this.change.execute(actor, params.id, body);
  }

  @Handles(pocketRoutes.deleteNote)
  deleteNote({ actor, params }: RouteInput<typeof pocketRoutes.deleteNote>): Promise<void> {
    return this.remove.execute(actor, params.id);
  }
}
