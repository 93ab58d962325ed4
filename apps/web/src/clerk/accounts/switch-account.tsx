import type { AccountView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { useSwitchAccount } from '../../api/accounts';
import { useSession } from '../../api/session';
import { Button } from '../../ui/button';
import { VisuallyHidden } from '../../ui/visually-hidden';

/** Closes an account, or opens it again; one's own stays open. */
export function SwitchAccount({
  account: { id, personId, name, disabled },
}: {
  readonly account: AccountView;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const own = useSession().data?.person?.id === personId;
  const [open, setOpen] = useState(false);
  const change = useSwitchAccount();
  if (own) return <span className="g-muted g-small">{t('accounts.own')}</span>;
  const word = disabled ? 'enable' : 'disable';
  return (
    <>
      <span className="clerk-quiet">
        <Button variant="tertiary" small onClick={() => setOpen(true)}>
          {t(`accounts.${word}`)}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </span>
      <ConfirmDialog
        open={open}
        danger={!disabled}
        title={t(`accounts.${word}Title`, { name })}
        confirmLabel={t(`accounts.${word}Confirm`)}
        busy={change.isPending}
        error={change.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => change.mutate({ id, disabled: !disabled }, { onSuccess: () => setOpen(false) })}
      >
        <p>{t(`accounts.${word}Text`)}</p>
      </ConfirmDialog>
    </>
  );
}
