import { Injectable } from '@nestjs/common';
import type { NoteList, NoteQuery } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { keysetList } from '../../platform/paging/keyset-list';
import { readPage } from '../../platform/paging/read-page';
import { IS_READABLE, noteColumns, noteReaderParams, noteRow, READER_PARAMS } from './note.repository';
import { toNoteView } from './to-note-view';

/**
 * The notes of whoever asks, and nobody else's. Those on what the person may no longer read are kept, and not shown: a
 * marked passage quotes it.
 */
@Injectable()
export class NoteListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, { paperId, meetingId, ...page }: NoteQuery): Promise<NoteList> {
    const params = [...noteReaderParams(actor), paperId ?? null, meetingId ?? null];
    const { rows, info } = await this.unitOfWork.readSnapshot((db) => readPage(db, OLDEST_FIRST, params, page));
    return { notes: rows.map(toNoteView), ...info };
  }
}

const OLDEST_FIRST = keysetList({
  columns: noteRow,
  source: `FROM note n WHERE n.person_id = $1::uuid AND ($11::uuid IS NULL OR n.paper_id = $11)
    AND ($12::uuid IS NULL OR n.meeting_id = $12) AND ${IS_READABLE}`,
  keep: { note_id: 'n.id' },
  key: [
    { sql: 'n.created_at', type: 'timestamptz' },
    { sql: 'n.id', type: 'uuid' },
  ],
  order: 'ascending',
  join: 'JOIN note shown ON shown.id = page.note_id',
  select: noteColumns('shown'),
  params: READER_PARAMS + 2,
});
