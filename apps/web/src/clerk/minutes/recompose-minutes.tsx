import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useComposeMinutes } from '../../api/minutes';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';

/** Composes the document anew from the journal; remarks stay. */
export function RecomposeMinutes({ meetingId }: { readonly meetingId: string }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const compose = useComposeMinutes(meetingId);
  return (
    <>
      <Button variant="tertiary" icon="autorenew" onClick={() => setOpen(true)}>
        {t('minutes.recompose')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('minutes.recompose')}
        confirmLabel={t('minutes.recomposeConfirm')}
        busy={compose.isPending}
        error={compose.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => compose.mutate(undefined, { onSuccess: () => setOpen(false) })}
      >
        <p>{t('minutes.recomposeText')}</p>
      </ConfirmDialog>
    </>
  );
}
