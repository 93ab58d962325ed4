import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../answers/confirm-dialog';

/** Asks before a page is left on which something is typed that is kept nowhere. */
export function LeaveGuard({ unsaved }: { readonly unsaved: boolean }): ReactElement {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={status === 'blocked'}
      danger
      title={t('form.leaveTitle')}
      confirmLabel={t('form.leave')}
      onCancel={() => reset?.()}
      onConfirm={() => proceed?.()}
    >
      <p>{t('form.leaveText')}</p>
    </ConfirmDialog>
  );
}
