import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../api/error-at';
import { useNoteReceipts } from '../../api/meetings';
import { today } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { TextField } from '../../ui/text-field';

/** Notes one day of receipt for many persons at once, of those whose receipt is open. */
export function NoteReceipts({ meeting }: { readonly meeting: MeetingDetail }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const waiting = meeting.receipts.filter(({ receivedOn }) => receivedOn === null);
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(today());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState(false);
  const note = useNoteReceipts(meeting.id);
  if (waiting.length === 0) return null;
  const choose = (personId: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(personId);
    else next.delete(personId);
    setChosen(next);
    setMissing(false);
  };
  const confirm = (): void => {
    setMissing(chosen.size === 0);
    if (chosen.size === 0) return;
    note.mutate(
      { personIds: [...chosen], receivedOn: day },
      {
        onSuccess: () => {
          setChosen(new Set());
          setOpen(false);
        },
      },
    );
  };
  return (
    <>
      <div className="g-actions">
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('receipts.note')}
        </Button>
      </div>
      <ConfirmDialog
        open={open}
        title={t('receipts.noteTitle')}
        confirmLabel={t('receipts.noteConfirm', { count: chosen.size })}
        busy={note.isPending}
        error={note.error}
        onCancel={() => setOpen(false)}
        onConfirm={confirm}
      >
        <p>{t('receipts.noteText')}</p>
        <TextField
          label={t('receipts.noteDay')}
          type="date"
          max={today()}
          value={day}
          error={errorAt(note.error, '/receivedOn')}
          onChange={(event) => setDay(event.target.value)}
        />
        <div className="g-actions">
          <Button
            variant="tertiary"
            small
            onClick={() => {
              setChosen(new Set(waiting.map(({ personId }) => personId)));
              setMissing(false);
            }}
          >
            {t('receipts.noteAll')}
          </Button>
          <Button variant="tertiary" small onClick={() => setChosen(new Set())}>
            {t('receipts.noteNone')}
          </Button>
        </div>
        <fieldset className="kern-fieldset">
          <legend className="kern-label">{t('receipts.noteWho')}</legend>
          <div className="clerk-choose">
            {waiting.map(({ personId, name }) => (
              <CheckField
                key={personId}
                label={name}
                checked={chosen.has(personId)}
                onChange={(event) => choose(personId, event.target.checked)}
              />
            ))}
          </div>
        </fieldset>
        <p role="alert">{missing ? t('receipts.noteMissing') : ''}</p>
      </ConfirmDialog>
    </>
  );
}
