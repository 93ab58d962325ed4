import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/visually-hidden';

interface NamedPersonProps {
  readonly name: string;
  readonly hasAccount: boolean;
}

/** A name, and the way to an account for whoever has none. */
export function NamedPerson({ name, hasAccount }: NamedPersonProps): ReactElement {
  const { t } = useTranslation('clerk');
  if (hasAccount) return <>{name}</>;
  return (
    <>
      {name}{' '}
      <Link className="kern-link g-small" to="/verwaltung/konten" search={{ anlegen: name }}>
        {t('accounts.create')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Link>
    </>
  );
}
