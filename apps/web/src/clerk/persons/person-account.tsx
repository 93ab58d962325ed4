import type { IssuedStartCode, PersonRecord } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { Facts } from '../../ui/facts';
import { AccountState } from '../accounts/account-state';
import { IssueStartCode } from '../accounts/issue-start-code';

interface PersonAccountProps {
  readonly person: PersonRecord;
  readonly onIssued: (issued: IssuedStartCode) => void;
}

/** How the account of a person stands, with the start code; or the way to one. */
export function PersonAccount({ person: { name, account }, onIssued }: PersonAccountProps): ReactElement {
  const { t } = useTranslation('persons');
  if (account === null)
    return (
      <>
        <p>{t('person.withoutAccount')}</p>
        <div className="g-actions">
          <ButtonLink variant="secondary" to="/verwaltung/konten" search={{ anlegen: name }}>
            {t('person.createAccount')}
          </ButtonLink>
        </div>
      </>
    );
  const { id, login, issuers, disabled, shared } = account;
  return (
    <>
      <Facts
        facts={[
          [t('person.login'), login],
          [t('person.state'), <AccountState key="state" {...account} />],
        ]}
      />
      <div className="g-actions">
        {!shared && !disabled && (
          <IssueStartCode accountId={id} name={name} hasPassword={issuers.includes('local')} onIssued={onIssued} />
        )}
        <Link className="kern-link" to="/verwaltung/konten/$id" params={{ id }}>
          {t('person.openAccount')}
        </Link>
      </div>
    </>
  );
}
