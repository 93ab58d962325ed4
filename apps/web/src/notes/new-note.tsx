import type { NotedPassage } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddNote } from '../api/notes';
import { SelectField } from '../ui/text-field';
import { NoteForm } from './note-form';
import type { NotedPoint } from './noted-sheet';

interface NewNoteProps {
  readonly paperId: string;
  /** What was marked before. */
  readonly passage: NotedPassage | null;
  /** Points to choose from where nothing was marked: so words are noted without a mouse. */
  readonly points: readonly NotedPoint[];
  readonly onDone: () => void;
}

/** A new note on a paper: on all of it, on a point, or on the words that were marked. */
export function NewNote({ paperId, passage, points, onDone }: NewNoteProps): ReactElement {
  const { t } = useTranslation('pocket');
  const [place, setPlace] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const add = useAddNote();
  const marked = passage ?? points[Number(place)]?.passage ?? null;
  const about = place === '' && passage === null ? null : marked;
  const save = async (text: string): Promise<void> => {
    await add.mutateAsync({ id, about: { paperId, passage: about }, text });
    onDone();
  };
  return (
    <NoteForm mayBeEmpty={about !== null} onSave={save} onCancel={onDone}>
      {passage !== null && (
        <blockquote className="g-note__quote" lang="de">
          {passage.exact}
        </blockquote>
      )}
      {passage === null && points.length > 0 && (
        <SelectField
          label={t('notes.place')}
          value={place}
          options={[
            { value: '', label: t('notes.wholePaper') },
            ...points.map(({ label }, index) => ({ value: String(index), label })),
          ]}
          onChange={(event) => setPlace(event.target.value)}
        />
      )}
    </NoteForm>
  );
}
