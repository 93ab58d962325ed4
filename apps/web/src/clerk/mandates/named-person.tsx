import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/visually-hidden';

interface NamedPersonProps {
  readonly personId: string;
  readonly name: string;
  readonly hasAccount: boolean;
}

/** A name, which leads to the person, and the way to an account for whoever has none. */
export function NamedPerson({ personId, name, hasAccount }: NamedPersonProps): ReactElement {
  const { t } = useTranslation('clerk');
  return (
    <>
      <Link className="kern-link" to="/verwaltung/personen/$id" params={{ id: personId }}>
        {name}
      </Link>{' '}
      {!hasAccount && (
        <Link className="kern-link g-small" to="/verwaltung/konten" search={{ anlegen: name }}>
          {t('accounts.create')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Link>
      )}
    </>
  );
}
