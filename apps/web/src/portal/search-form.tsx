import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

export interface SearchFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
}

export function SearchForm({ label, hint, initial = '' }: SearchFormProps): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const [query, setQuery] = useState(initial);
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    void navigate({ to: '/suche', search: { q: query.trim() } });
  };
  return (
    <form role="search" className="portal-search" onSubmit={search}>
      <TextField
        label={label}
        hint={hint}
        type="search"
        name="q"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <Button type="submit" icon="search">
        {t('search.button')}
      </Button>
    </form>
  );
}
