import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '../forms/search-form';

export interface PortalSearchProps {
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
}

/** The search over everything that is public; it leads to its own page. */
export function PortalSearch({ label, hint, initial = '' }: PortalSearchProps): ReactElement {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  return (
    <SearchForm
      className="portal-search"
      label={label}
      hint={hint}
      initial={initial}
      submitLabel={t('searchButton')}
      icon="search"
      onSearch={(q) => void navigate({ to: '/suche', search: { q } })}
    />
  );
}
