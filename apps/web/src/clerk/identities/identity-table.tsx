import type { AccountIdentities, IdentityView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { useRemoveIdentity } from '../../api/accounts';
import { useSession } from '../../api/session';
import { formatShortInstant } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { VisuallyHidden } from '../../ui/visually-hidden';

interface Props {
  readonly accountId: string;
  readonly account: AccountIdentities;
}

/** What the person can sign in with at the moment. */
export function IdentityTable({ accountId, account }: Props): ReactElement {
  const { t } = useTranslation('clerk');
  const { identities } = account;
  if (identities.length === 0) return <EmptyState title={t('identities.none')} />;
  const columns: Column<IdentityView>[] = [
    {
      key: 'issuer',
      label: t('identities.issuer'),
      rowHeader: true,
      cell: ({ local, issuer }) => (local ? t('accounts.password') : <span className="g-break">{issuer}</span>),
    },
    {
      key: 'subject',
      label: t('identities.subject'),
      cell: ({ subject }) => <span className="g-break">{subject}</span>,
    },
    { key: 'since', label: t('identities.since'), cell: ({ linkedAt }) => formatShortInstant(linkedAt) },
    {
      key: 'action',
      label: t('accounts.action'),
      cell: (identity) =>
        identity.local ? (
          <span className="g-muted g-small">{t('identities.withAccount')}</span>
        ) : (
          <RemoveIdentity accountId={accountId} account={account} identity={identity} last={identities.length === 1} />
        ),
    },
  ];
  return <DataTable caption={t('identities.known')} columns={columns} rows={identities} rowKey={({ id }) => id} />;
}

interface RemoveProps {
  readonly accountId: string;
  readonly account: AccountIdentities;
  readonly identity: IdentityView;
  /** Whether nothing else is left to sign in with. */
  readonly last: boolean;
}

function RemoveIdentity({ accountId, account: { personId, name }, identity, last }: RemoveProps): ReactElement {
  const { t } = useTranslation('clerk');
  const own = useSession().data?.person?.id === personId;
  const [open, setOpen] = useState(false);
  const remove = useRemoveIdentity(accountId);
  return (
    <>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('identities.remove')}
        <VisuallyHidden>: {identity.issuer}</VisuallyHidden>
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('identities.removeTitle')}
        confirmLabel={t('identities.removeConfirm')}
        busy={remove.isPending}
        error={remove.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => remove.mutate(identity.id, { onSuccess: () => setOpen(false) })}
      >
        <p>{t('identities.removeText', { name, issuer: identity.issuer })}</p>
        {last && <p>{t('identities.removeLast')}</p>}
        {own && <p>{t('identities.removeOwn')}</p>}
      </ConfirmDialog>
    </>
  );
}
