import { useBlocker } from '@tanstack/react-router';
import { useContext, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { DialogCloseGuard } from '../ui/modal-dialog';

interface LeaveGuardProps {
  readonly unsaved: boolean;
  /** The page keeps what is typed in a dialog while that is closed. */
  readonly keptOnClose: boolean;
}

/** Asks before a page is left, or a dialog closed, in which something is typed that is kept nowhere. */
export function LeaveGuard({ unsaved, keptOnClose }: LeaveGuardProps): ReactElement {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  const guard = useContext(DialogCloseGuard);
  const [closing, setClosing] = useState<(() => void) | null>(null);
  const asksOnClose = unsaved && !keptOnClose;
  useEffect(() => {
    if (guard === null || !asksOnClose) return undefined;
    guard.current = (close) => setClosing(() => close);
    return () => {
      guard.current = null;
    };
  }, [guard, asksOnClose]);
  return (
    <ConfirmDialog
      open={status === 'blocked' || closing !== null}
      danger
      title={t(closing === null ? 'form.leaveTitle' : 'form.closeTitle')}
      confirmLabel={t(closing === null ? 'form.leave' : 'form.close')}
      onCancel={() => {
        setClosing(null);
        reset?.();
      }}
      onConfirm={() => {
        closing?.();
        proceed?.();
      }}
    >
      <p>{t('form.leaveText')}</p>
    </ConfirmDialog>
  );
}
