import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../api/error-at';
import { useConvene } from '../../api/meetings';
import { formatDay, today } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { TextField } from '../../ui/text-field';

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
  const [known, setKnown] = useState(false);
  const [receivedOn, setReceivedOn] = useState(today());
  const [urgent, setUrgent] = useState(false);
  const convene = useConvene(meeting.id);
  const { latestReceipt, latestUrgentReceipt, norm } = meeting.notice;
  const deadline = urgent && latestUrgentReceipt !== null ? latestUrgentReceipt : latestReceipt;
  const missed = (known ? receivedOn : today()) > deadline;
  const again = meeting.convocationNo > 0;
  const send = (): void =>
    convene.mutate(
      { revision: meeting.revision, urgent, receivedOn: known && receivedOn !== '' ? receivedOn : null },
      { onSuccess: () => setOpen(false) },
    );
  const verdict = missed ? 'convene.missed' : known ? 'convene.kept' : 'convene.until';
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t(again ? 'convene.again' : 'convene.button')}
      </Button>
      <ConfirmDialog
        open={open}
        danger={missed}
        title={t(again ? 'convene.titleAgain' : 'convene.title')}
        confirmLabel={t('convene.confirm')}
        busy={convene.isPending}
        error={convene.error}
        onCancel={() => setOpen(false)}
        onConfirm={send}
      >
        <p>{t(again ? 'convene.textAgain' : 'convene.text')}</p>
        <CheckField
          label={t('convene.known')}
          hint={t('convene.knownHint')}
          checked={known}
          onChange={(event) => setKnown(event.target.checked)}
        />
        {known && (
          <TextField
            label={t('convene.receivedOn')}
            type="date"
            max={today()}
            value={receivedOn}
            error={errorAt(convene.error, '/receivedOn')}
            onChange={(event) => setReceivedOn(event.target.value)}
          />
        )}
        {latestUrgentReceipt !== null && (
          <CheckField
            label={t('convene.urgent')}
            hint={t('convene.urgentHint')}
            checked={urgent}
            onChange={(event) => setUrgent(event.target.checked)}
          />
        )}
        <Alert
          kind={missed ? 'danger' : known ? 'success' : 'info'}
          role="status"
          title={t(verdict, { day: formatDay(deadline), norm })}
        />
      </ConfirmDialog>
    </>
  );
}
