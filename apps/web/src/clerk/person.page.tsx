import type { IssuedStartCode, PersonRecord } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../answers/query-view';
import { usePersonRecord } from '../api/person-records';
import { formatShortInstant } from '../i18n/dates';
import { Facts } from '../ui/facts';
import { Section } from '../ui/section';
import { StartCodeLetter } from './accounts/start-code-letter';
import { ClerkPage } from './clerk-page';
import { ChangeContact } from './persons/change-contact';
import { CorrectName } from './persons/correct-name';
import { HeldSeats } from './persons/held-seats';
import { HeldSubstitutes } from './persons/held-substitutes';
import { JoinBody } from './persons/join-body';
import { PersonAccount } from './persons/person-account';
import { PersonHistory } from './persons/person-history';
import './clerk.css';

/** A person: name, memberships over time, account, and what was done about them. */
export function PersonPage(): ReactElement {
  const { t } = useTranslation('persons');
  const { id } = useParams({ from: '/shell/verwaltung/personen/$id' });
  const [issued, setIssued] = useState<IssuedStartCode | null>(null);
  const query = usePersonRecord(id);
  if (issued !== null) return <StartCodeLetter issued={issued} onDone={() => setIssued(null)} />;
  return (
    <ClerkPage title={query.data?.name ?? t('title')} preline={t('title')} {...(query.data && { titleLang: 'de' })}>
      <QueryView query={query}>
        {(person) => (
          <>
            <Section title={t('person.seats')} actions={<JoinBody personId={person.id} name={person.name} />}>
              <HeldSeats person={person} />
            </Section>
            <HeldSubstitutes substitutes={person.substitutes} />
            <Section title={t('person.account')}>
              <PersonAccount person={person} onIssued={setIssued} />
            </Section>
            <Section
              title={t('person.data')}
              actions={
                <>
                  <CorrectName person={person} />
                  <ChangeContact person={person} />
                </>
              }
            >
              <NameParts person={person} />
            </Section>
            <PersonHistory acts={person.acts} />
          </>
        )}
      </QueryView>
    </ClerkPage>
  );
}

function NameParts({ person }: { readonly person: PersonRecord }): ReactElement {
  const { t } = useTranslation('persons');
  return (
    <>
      <Facts
        facts={[
          [t('titlePart'), person.title],
          [t('givenName'), person.givenName],
          [t('familyName'), person.familyName],
          [t('email'), person.email],
        ]}
      />
      {person.corrections.length > 0 && (
        <>
          <h3 className="g-h3">{t('person.earlier')}</h3>
          <ul>
            {person.corrections.map(({ at, by, reason, title, givenName, familyName }) => (
              <li key={at}>
                {[title, givenName, familyName].filter(Boolean).join(' ')}{' '}
                {t('person.until', { at: formatShortInstant(at) })}, {t('person.correctedBy', { by, reason })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
