import type { NoteView } from '@gremia/contracts';
import type { NoteRow } from './note.repository';

/** @throws Error for a row that is about nothing, which the database does not keep */
export function toNoteView(row: NoteRow): NoteView {
  const { id, paper_id, meeting_id, item_id, passage, body, revision } = row;
  return {
    id,
    about: paper_id === null ? aboutItem(meeting_id, item_id) : { paperId: paper_id, passage },
    text: body,
    revision,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

function aboutItem(meetingId: string | null, itemId: string | null): NoteView['about'] {
  if (meetingId === null || itemId === null) throw new Error('a note is about nothing');
  return { meetingId, itemId };
}
