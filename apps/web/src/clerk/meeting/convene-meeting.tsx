import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConvene } from '../../api/meetings';
import { formatDay, today } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from '../../ui/text-field';

/**
 * Sends the convocation. Before it is sent the day of receipt is held against the period, so that a breach is seen
 * while it can still be avoided.
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
  const [receivedOn, setReceivedOn] = useState(today());
  const [urgent, setUrgent] = useState(false);
  const convene = useConvene(meeting.id);
  const { latestReceipt, latestUrgentReceipt, norm } = meeting.notice;
  const deadline = urgent && latestUrgentReceipt !== null ? latestUrgentReceipt : latestReceipt;
  const missed = receivedOn > deadline;
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t('convene.button')}
      </Button>
      <ConfirmDialog
        open={open}
        danger={missed}
        title={t('convene.title')}
        confirmLabel={t('convene.confirm')}
        busy={convene.isPending}
        error={convene.error}
        onCancel={() => setOpen(false)}
        onConfirm={() =>
          convene.mutate(
            { revision: meeting.revision, urgent, receivedOn: receivedOn === '' ? null : receivedOn },
            { onSuccess: () => setOpen(false) },
          )
        }
      >
        <p>{t('convene.text')}</p>
        <TextField
          label={t('convene.receivedOn')}
          hint={t('convene.receivedHint')}
          type="date"
          value={receivedOn}
          onChange={(event) => setReceivedOn(event.target.value)}
        />
        {latestUrgentReceipt !== null && (
          <CheckField
            label={t('convene.urgent')}
            hint={t('convene.urgentHint')}
            checked={urgent}
            onChange={(event) => setUrgent(event.target.checked)}
          />
        )}
        <Alert
          kind={missed ? 'danger' : 'success'}
          role="status"
          title={t(missed ? 'convene.missed' : 'convene.kept', { day: formatDay(deadline), norm })}
        />
      </ConfirmDialog>
    </>
  );
}
