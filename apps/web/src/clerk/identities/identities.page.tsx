import type { AccountIdentities, IssuedStartCode } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../answers/query-view';
import { useIdentities } from '../../api/accounts';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { AccountState } from '../accounts/account-state';
import { IssueStartCode } from '../accounts/issue-start-code';
import { StartCodeLetter } from '../accounts/start-code-letter';
import { ClerkPage } from '../clerk-page';
import { IdentityChanges } from './identity-changes';
import { IdentityTable } from './identity-table';
import { LinkForm } from './link-form';
import '../clerk.css';

/** An account: how it stands, the start code, and what the office has linked at services of others. */
export function IdentitiesPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const { id } = useParams({ from: '/shell/verwaltung/konten/$id' });
  const [issued, setIssued] = useState<IssuedStartCode | null>(null);
  const query = useIdentities(id);
  if (issued !== null) return <StartCodeLetter issued={issued} onDone={() => setIssued(null)} />;
  const title = query.data === undefined ? t('identities.title') : t('identities.titleOf', { name: query.data.name });
  return (
    <ClerkPage title={title} lead={t('identities.lead')}>
      <QueryView query={query}>
        {(account) => (
          <>
            <Standing account={account} />
            <Section title={t('identities.password')}>
              <p>{t(passwordWords(account))}</p>
              {!account.shared && !account.disabled && (
                <div>
                  <IssueStartCode
                    accountId={id}
                    name={account.name}
                    hasPassword={hasPassword(account)}
                    onIssued={setIssued}
                  />
                </div>
              )}
            </Section>
            <Section title={t('identities.known')}>
              <IdentityTable accountId={id} account={account} />
            </Section>
            <Section title={t('identities.link')}>
              <LinkForm accountId={id} name={account.name} />
            </Section>
            <IdentityChanges changes={account.changes} />
          </>
        )}
      </QueryView>
    </ClerkPage>
  );
}

function Standing({ account }: { readonly account: AccountIdentities }): ReactElement {
  const { t } = useTranslation('clerk');
  return (
    <Facts
      facts={[
        [t('accounts.login'), account.login],
        [
          t('accounts.state'),
          <AccountState key="state" {...account} issuers={account.identities.map(({ issuer }) => issuer)} />,
        ],
      ]}
    />
  );
}

const hasPassword = ({ identities }: AccountIdentities): boolean => identities.some(({ local }) => local);

function passwordWords(account: AccountIdentities) {
  if (account.shared) return 'identities.passwordShared';
  if (account.disabled) return 'identities.passwordDisabled';
  return hasPassword(account) ? 'identities.passwordForgotten' : 'identities.passwordNone';
}
