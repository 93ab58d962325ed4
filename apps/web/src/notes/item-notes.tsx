import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddNote, useNotes } from '../api/notes';
import { Button } from '../ui/button';
import { NoteForm } from './note-form';
import { NoteLine } from './note-line';
import './notes.css';

interface ItemNotesProps {
  readonly meetingId: string;
  readonly itemId: string;
  /** Number of the item, so that each button says what it belongs to. */
  readonly number: string;
}

/** Private notes on an item of the agenda. */
export function ItemNotes({ meetingId, itemId, number }: ItemNotesProps): ReactElement {
  const { t } = useTranslation('pocket');
  const { data = [] } = useNotes({ meetingId });
  const [id, setId] = useState<string | null>(null);
  const add = useAddNote();
  const notes = data.filter(({ about }) => 'itemId' in about && about.itemId === itemId);
  const save = async (text: string): Promise<void> => {
    if (id === null) return;
    await add.mutateAsync({ id, about: { meetingId, itemId }, text });
    setId(null);
  };
  return (
    <div className="g-item-notes g-no-print">
      {notes.length > 0 && (
        <ul className="g-notes" aria-label={t('notes.ofItem', { number })}>
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} onLead={null} />
          ))}
        </ul>
      )}
      {id === null ? (
        <Button variant="tertiary" small icon="edit" onClick={() => setId(crypto.randomUUID())}>
          {t('notes.toItem', { number })}
        </Button>
      ) : (
        <NoteForm onSave={save} onCancel={() => setId(null)} />
      )}
    </div>
  );
}
