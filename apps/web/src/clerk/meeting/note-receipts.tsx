import { faultMessage, type MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useNoteReceipts } from '../../api/meetings';
import { FormDialog } from '../../forms/form-dialog';
import { receiptDay } from '../../forms/receipt-day';
import { useCheckedForm } from '../../forms/use-checked-form';
import { today } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';

const receipts = z.object({
  receivedOn: receiptDay(),
  personIds: z.array(z.string()).min(1, faultMessage('nobody-chosen')),
});

/** Notes one day of receipt for many persons at once, of those whose receipt is open. */
export function NoteReceipts({ meeting }: { readonly meeting: MeetingDetail }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const waiting = meeting.receipts.filter(({ receivedOn }) => receivedOn === null);
  const [open, setOpen] = useState(false);
  const note = useNoteReceipts(meeting.id);
  const form = useCheckedForm({
    schema: receipts,
    defaultValues: { receivedOn: today(), personIds: [] as string[] },
    send: async (sent) => {
      await note.mutateAsync(sent);
      setOpen(false);
      form.rhf.reset();
    },
  });
  const chosen = form.choice('personIds');
  if (waiting.length === 0) return null;
  return (
    <>
      <div className="g-actions">
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('receipts.note')}
        </Button>
      </div>
      <FormDialog
        form={form}
        open={open}
        title={t('receipts.noteTitle')}
        confirmLabel={t('receipts.noteConfirm', { count: chosen.value.length })}
        onCancel={() => setOpen(false)}
      >
        <p>{t('receipts.noteText')}</p>
        <TextField label={t('receipts.noteDay')} type="date" max={today()} {...form.field('receivedOn')} />
        <div className="g-actions">
          <Button variant="tertiary" small onClick={() => chosen.onChange(waiting.map(({ personId }) => personId))}>
            {t('receipts.noteAll')}
          </Button>
          <Button variant="tertiary" small onClick={() => chosen.onChange([])}>
            {t('receipts.noteNone')}
          </Button>
        </div>
        <CheckGroup
          legend={t('receipts.noteWho')}
          className="clerk-choose"
          options={waiting.map(({ personId, name }) => ({ value: personId, label: name }))}
          {...chosen}
        />
      </FormDialog>
    </>
  );
}
