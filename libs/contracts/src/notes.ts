import { z } from 'zod';
import { instant, page, pageInfo, rowNumber, typed, uuid } from './common';
import { faultMessage } from './fault';

/** Letters of a note, and of the passage that one marks. */
export const NOTE_LETTERS = 5_000;
export const PASSAGE_LETTERS = 2_000;
/** So many notes one person can keep. */
export const NOTES_OF_A_PERSON = 5_000;

/** Words of a text with what stands around them, as the W3C Web Annotation Data Model describes a text quote. */
export const notedPassage = z.object({
  exact: typed(PASSAGE_LETTERS).min(1),
  before: typed(64),
  after: typed(64),
  /** Where they began when they were marked, in UTF-16 code units. */
  start: z.number().int().min(0).max(5_000_000),
});
export type NotedPassage = z.infer<typeof notedPassage>;

/** What a note is about: a paper, a passage of it, or an item of an agenda. */
export const noteSubject = z.union([
  z.object({ paperId: uuid, passage: notedPassage.nullable() }),
  z.object({ meetingId: uuid, itemId: uuid }),
]);
export type NoteSubject = z.infer<typeof noteSubject>;

const text = typed(NOTE_LETTERS).trim();

/** The id is made where the note is written, so that it is kept once however often it is sent. */
export const noteInput = z
  .object({ id: uuid, about: noteSubject, text })
  .refine(({ about, text: words }) => words !== '' || ('passage' in about && about.passage !== null), {
    path: ['text'],
    message: faultMessage('gap'),
  });
export type NoteInput = z.infer<typeof noteInput>;

export const noteChange = z.object({ text, revision: rowNumber });
export type NoteChange = z.infer<typeof noteChange>;

export const noteView = z.object({
  id: uuid,
  about: noteSubject,
  text: z.string(),
  revision: z.number().int(),
  createdAt: instant,
  changedAt: instant,
});
export type NoteView = z.infer<typeof noteView>;

export const noteQuery = page.extend({ paperId: uuid.optional(), meetingId: uuid.optional() });
export type NoteQuery = z.infer<typeof noteQuery>;
export const noteList = z.object({ notes: z.array(noteView), ...pageInfo.shape });
export type NoteList = z.infer<typeof noteList>;
