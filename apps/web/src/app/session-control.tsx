import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '../api/session';
import { sayError } from '../i18n/say-refusal';

export function SessionControl(): ReactElement | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const signOut = useSignOut();
  if (session === undefined) return null;
  if (session.person === null) {
    return (
      <Link to="/anmelden" className="g-bar__button">
        <i className="kern-icon kern-icon--account-circle" aria-hidden="true" />
        {t('session.signIn')}
      </Link>
    );
  }
  return (
    <div className="g-session">
      <Link to="/konto" className="g-bar__button g-session__name">
        <span className="kern-sr-only">{t('session.signedInAs')} </span>
        {session.person.name}
      </Link>
      <button
        type="button"
        className="g-bar__button"
        onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/' }) })}
      >
        <i className="kern-icon kern-icon--logout" aria-hidden="true" />
        {t('session.signOut')}
      </button>
      {signOut.isError && (
        <span role="alert" className="kern-error">
          {sayError(signOut.error)}
        </span>
      )}
    </div>
  );
}
