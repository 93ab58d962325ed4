import type { ReceiptView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangeReceipt } from '../../api/meetings';
import { Form } from '../../forms/form';
import { receiptDay } from '../../forms/receipt-day';
import { useCheckedForm } from '../../forms/use-checked-form';
import { formatShortDay } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

interface ReceiptDayProps {
  readonly meetingId: string;
  readonly receipt: ReceiptView;
}

/** The day of one receipt, which the office can change. */
export function ReceiptDay({ meetingId, receipt }: ReceiptDayProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [editing, setEditing] = useState(false);
  if (editing) return <DayForm meetingId={meetingId} receipt={receipt} onDone={() => setEditing(false)} />;
  return (
    <span className="g-row">
      {receipt.receivedOn === null ? t('receipts.open') : <ReceivedOn receipt={receipt} />}
      <Button variant="tertiary" icon="edit" iconOnly onClick={() => setEditing(true)}>
        {t('receipts.change', { name: receipt.name })}
      </Button>
    </span>
  );
}

/** The day, and what shows it. */
export function ReceivedOn({ receipt: { receivedOn, evidence } }: { readonly receipt: ReceiptView }): ReactElement {
  const { t } = useTranslation('clerk');
  return (
    <span>
      {receivedOn === null ? '' : formatShortDay(receivedOn)}
      {evidence !== null && <span className="g-muted g-small"> {t(`receipts.evidence.${evidence}`)}</span>}
    </span>
  );
}

/** Without a day the receipt is open. */
const typedDay = z.object({ receivedOn: z.union([z.literal('').transform(() => null), receiptDay()]) });

function DayForm({
  meetingId,
  receipt: { personId, name, receivedOn },
  onDone,
}: ReceiptDayProps & { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation('clerk');
  const change = useChangeReceipt(meetingId);
  const form = useCheckedForm({
    schema: typedDay,
    defaultValues: { receivedOn: receivedOn ?? '' },
    send: async (sent) => {
      await change.mutateAsync({ personId, ...sent });
      onDone();
    },
  });
  return (
    <Form form={form} className="g-stack" oneField>
      <TextField label={t('receipts.receivedBy', { name })} type="date" {...form.field('receivedOn')} />
      <div className="g-actions">
        <Button type="submit" variant="secondary" small busy={form.busy}>
          {t('receipts.save')}
        </Button>
        <Button variant="tertiary" small onClick={onDone}>
          {t('receipts.cancel')}
        </Button>
      </div>
    </Form>
  );
}
