import { pocketRoutes, type NoteChange, type NoteInput, type NoteQuery, type NoteView } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

type About = Pick<NoteQuery, 'paperId' | 'meetingId'>;
const LIMIT = 100;
const NOTES = ['notes'];

/** All private notes about something, page after page. */
export async function fetchNotes(about: About, signal?: AbortSignal): Promise<NoteView[]> {
  const notes: NoteView[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await call(pocketRoutes.notes, {
      query: { ...about, limit: LIMIT, ...(cursor === undefined ? {} : { cursor }) },
      ...(signal === undefined ? {} : { signal }),
    });
    notes.push(...page.notes);
    if (page.next === null) return notes;
    cursor = page.next;
  }
}

export const useNotes = (about: About) =>
  useQuery({ queryKey: [...NOTES, about], queryFn: ({ signal }) => fetchNotes(about, signal) });

function useNoteWrite<Input>(mutationFn: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: NOTES }) });
}

export const useAddNote = () => useNoteWrite((body: NoteInput) => call(pocketRoutes.addNote, { body }));
export const useChangeNote = (id: string) =>
  useNoteWrite((body: NoteChange) => call(pocketRoutes.changeNote, { params: { id }, body }));
export const useDeleteNote = (id: string) => useNoteWrite(() => call(pocketRoutes.deleteNote, { params: { id } }));
