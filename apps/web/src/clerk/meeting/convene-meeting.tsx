import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useConvene } from '../../api/meetings';
import { FormDialog } from '../../forms/form-dialog';
import { receiptDay } from '../../forms/receipt-day';
import { useCheckedForm } from '../../forms/use-checked-form';
import { formatDay, today } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';

/** The day counts only where the office says that it knows it. */
const convocation = z
  .discriminatedUnion('known', [
    z.object({ known: z.literal(true), receivedOn: receiptDay(), urgent: z.boolean() }),
    z.object({ known: z.literal(false), receivedOn: z.string(), urgent: z.boolean() }),
  ])
  .transform(({ known, receivedOn, urgent }) => ({ urgent, receivedOn: known ? receivedOn : null }));

/**
 * Notes that people were convened, for the first time or anew. Receipt stays open unless the office knows the day; it
 * is held against the period before anything is noted, so that a breach is seen while it can still be avoided.
 */
export function ConveneMeeting({
  meeting,
  variant,
}: {
  readonly meeting: MeetingDetail;
  readonly variant: 'primary' | 'secondary';
}): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const convene = useConvene(meeting.id);
  const { latestReceipt, latestUrgentReceipt, norm } = meeting.notice;
  const form = useCheckedForm({
    schema: convocation,
    defaultValues: { known: false, receivedOn: today(), urgent: false },
    send: async (sent) => {
      await convene.mutateAsync({ revision: meeting.revision, ...sent });
      setOpen(false);
    },
  });
  const [known, urgent, receivedOn] = form.rhf.watch(['known', 'urgent', 'receivedOn']);
  const deadline = urgent && latestUrgentReceipt !== null ? latestUrgentReceipt : latestReceipt;
  const missed = (known ? receivedOn : today()) > deadline;
  const again = meeting.convocationNo > 0;
  const verdict = missed ? 'convene.missed' : known ? 'convene.kept' : 'convene.until';
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t(again ? 'convene.again' : 'convene.button')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        danger={missed}
        title={t(again ? 'convene.titleAgain' : 'convene.title')}
        confirmLabel={t('convene.confirm')}
        onCancel={() => setOpen(false)}
      >
        <p>{t(again ? 'convene.textAgain' : 'convene.text')}</p>
        <CheckField label={t('convene.known')} hint={t('convene.knownHint')} {...form.rhf.register('known')} />
        {known && <TextField label={t('convene.receivedOn')} type="date" max={today()} {...form.field('receivedOn')} />}
        {latestUrgentReceipt !== null && (
          <CheckField label={t('convene.urgent')} hint={t('convene.urgentHint')} {...form.rhf.register('urgent')} />
        )}
        <Alert
          kind={missed ? 'danger' : known ? 'success' : 'info'}
          role="status"
          title={t(verdict, { day: formatDay(deadline), norm })}
        />
      </FormDialog>
    </>
  );
}
