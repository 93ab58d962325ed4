import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ClerkPage } from './clerk-page';
import { PersonForm } from './persons/person-form';
import './clerk.css';

/** Somebody whom the office does not know yet; with a seat when they come by way of one. */
export function NewPersonPage(): ReactElement {
  const { t } = useTranslation('persons');
  const navigate = useNavigate();
  const { gremium = '', sitz = '', fraktion = '' } = useSearch({ from: '/shell/verwaltung/personen/neu' });
  return (
    <ClerkPage title={t('enter.title')} width="text">
      <PersonForm
        committeeId={gremium}
        follows={sitz}
        factionId={fraktion}
        onEntered={(id) => void navigate({ to: '/verwaltung/personen/$id', params: { id } })}
      />
    </ClerkPage>
  );
}
