import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NewsMarkRepository } from './news/news-mark.repository';
import { NewsQuery } from './news/news.query';
import { ReadNewsHandler } from './news/read-news.handler';
import { ChangeNoteHandler } from './notes/change-note.handler';
import { DeleteNoteHandler } from './notes/delete-note.handler';
import { AddNoteHandler } from './notes/add-note.handler';
import { NoteCleaner } from './notes/note-cleaner';
import { NoteListQuery } from './notes/note-list.query';
import { NoteRepository } from './notes/note.repository';
import { NotesController } from './notes/notes.controller';
import { PocketController } from './pocket.controller';
import { newsMark, newsRead, note } from './pocket.entities';

/** A member's pocket: what is new since the last visit, and private notes. */
@Module({
  imports: [TypeOrmModule.forFeature([newsRead, newsMark, note])],
  controllers: [PocketController, NotesController],
  providers: [
    AddNoteHandler,
    ChangeNoteHandler,
    DeleteNoteHandler,
    NewsMarkRepository,
    NewsQuery,
    NoteCleaner,
    NoteListQuery,
    NoteRepository,
    ReadNewsHandler,
  ],
})
export class PocketModule {}
