import type { NoteView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeNote, useDeleteNote } from '../api/notes';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { formatShortInstant } from '../i18n/dates';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { NoteForm } from './note-form';

interface NoteLineProps {
  readonly note: NoteView;
  /** Leads to the passage; null when it is not in the text any more. */
  readonly onLead: (() => void) | null;
}

/** One note: the words that it marks, what was noted, and what can be done with it. */
export function NoteLine({ note, onLead }: NoteLineProps): ReactElement {
  const { t } = useTranslation('pocket');
  const [step, setStep] = useState<'read' | 'write' | 'delete'>('read');
  const change = useChangeNote(note.id);
  const remove = useDeleteNote(note.id);
  const passage = 'passage' in note.about ? note.about.passage : null;
  const save = async (text: string): Promise<void> => {
    await change.mutateAsync({ text, revision: note.revision });
    setStep('read');
  };
  return (
    <li className="g-note">
      {passage !== null && (
        <blockquote className="g-note__quote" lang="de">
          {passage.exact}
        </blockquote>
      )}
      {passage !== null && onLead === null && <Badge kind="warning">{t('notes.gone')}</Badge>}
      {step === 'write' ? (
        <NoteForm text={note.text} mayBeEmpty={passage !== null} onSave={save} onCancel={() => setStep('read')} />
      ) : (
        <>
          {note.text !== '' && <p className="g-prose">{note.text}</p>}
          <div className="g-row g-no-print">
            {onLead !== null && (
              <Button variant="tertiary" small onClick={onLead}>
                {t('notes.lead')}
              </Button>
            )}
            <Button variant="tertiary" small icon="edit" onClick={() => setStep('write')}>
              {t('notes.change')}
            </Button>
            <Button variant="tertiary" small icon="delete" onClick={() => setStep('delete')}>
              {t('notes.delete')}
            </Button>
            <span className="g-muted g-small">{formatShortInstant(note.changedAt)}</span>
          </div>
        </>
      )}
      <ConfirmDialog
        open={step === 'delete'}
        title={t('notes.deleteTitle')}
        confirmLabel={t('notes.delete')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onCancel={() => setStep('read')}
      >
        {t('notes.deleteText')}
      </ConfirmDialog>
    </li>
  );
}
