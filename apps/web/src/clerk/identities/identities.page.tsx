import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../answers/query-view';
import { useIdentities } from '../../api/accounts';
import { Section } from '../../ui/section';
import { ClerkPage } from '../clerk-page';
import { IdentityChanges } from './identity-changes';
import { IdentityTable } from './identity-table';
import { LinkForm } from './link-form';
import '../clerk.css';

/** As whom a person may sign in: the password, and what the office has linked at services of others. */
export function IdentitiesPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const { id } = useParams({ from: '/shell/verwaltung/konten/$id' });
  const query = useIdentities(id);
  const title = query.data === undefined ? t('identities.title') : t('identities.titleOf', { name: query.data.name });
  return (
    <ClerkPage title={title} lead={t('identities.lead')}>
      <QueryView query={query}>
        {(account) => (
          <>
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
