import type { OwnAccount, SignInNote } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../answers/query-view';
import { useOwnAccount } from '../api/own-account';
import { formatShortInstant } from '../i18n/dates';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Facts } from '../ui/facts';
import { Page } from '../ui/page';
import { Section } from '../ui/section';
import { ChangePasswordForm } from './change-password-form';

/** One's own account: the login, the password, and when one last signed in. */
export function OwnAccountPage(): ReactElement {
  const { t } = useTranslation('account');
  return (
    <Page title={t('title')}>
      <QueryView query={useOwnAccount()}>
        {({ login, password, signIns }) => (
          <>
            <Facts facts={[[t('login'), login]]} />
            <Section title={t('change')}>
              {password === 'own' ? <ChangePasswordForm login={login} /> : <p>{t(password)}</p>}
            </Section>
            {password !== 'shared' && (
              <Section title={t('signIns')}>
                <SignIns signIns={signIns} />
              </Section>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function SignIns({ signIns }: Pick<OwnAccount, 'signIns'>): ReactElement {
  const { t } = useTranslation('account');
  if (signIns.length === 0) return <EmptyState title={t('noSignIns')} />;
  const wayOf = ({ issuer }: SignInNote): string =>
    issuer === null ? t('unknownWay') : issuer === 'local' ? t('byPassword') : issuer;
  const columns: Column<SignInNote>[] = [
    { key: 'at', label: t('at'), rowHeader: true, cell: ({ at }) => formatShortInstant(at) },
    { key: 'way', label: t('way'), cell: (note) => <span className="g-break">{wayOf(note)}</span> },
  ];
  return (
    <>
      <p>{t('signInsText')}</p>
      <DataTable caption={t('signIns')} columns={columns} rows={signIns} rowKey={({ at }) => at} />
    </>
  );
}
