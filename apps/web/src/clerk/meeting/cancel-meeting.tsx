import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelMeeting } from '../../api/meetings';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';

export function CancelMeeting({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const cancel = useCancelMeeting(meeting.id);
  return (
    <div>
      <Button variant="tertiary" icon="close" onClick={() => setOpen(true)}>
        {t('cancel.button')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('cancel.title')}
        confirmLabel={t('cancel.confirm')}
        busy={cancel.isPending}
        error={cancel.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: () => setOpen(false) })}
      >
        <p>{t('cancel.text')}</p>
      </ConfirmDialog>
    </div>
  );
}
