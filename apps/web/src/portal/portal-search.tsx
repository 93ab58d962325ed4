import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '../forms/search-form';
import type { FOUND_ALONE } from '../lists/list-search';

export interface PortalSearchProps {
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
  /** Papers or meetings alone, as chosen before. */
  readonly alone?: (typeof FOUND_ALONE)[number] | undefined;
}

/** The search over everything that is public; it leads to its own page. */
export function PortalSearch({ label, hint, initial = '', alone }: PortalSearchProps): ReactElement {
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
      onSearch={(q) => void navigate({ to: '/suche', search: { q, nur: alone } })}
    />
  );
}
