import type { SignInOffer } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { signInAddress } from '../api/session';

export interface OtherWaysProps {
  readonly offers: readonly SignInOffer[];
  /** The page that somebody wanted to open. */
  readonly goal: string | null;
}

/** The ways that lead to a service of others, and what somebody does who has no password here. */
export function OtherWays({ offers, goal }: OtherWaysProps): ReactElement | null {
  const { t } = useTranslation('portal');
  const elsewhere = offers.filter(({ form }) => form === 'redirect');
  if (elsewhere.length === 0) return null;
  return (
    <div className="g-form g-form--narrow">
      {elsewhere.map(({ kind, label }) => (
        <a key={kind} className="kern-btn kern-btn--secondary" href={signInAddress(kind, goal)}>
          <span className="kern-label">{label}</span>
        </a>
      ))}
      {elsewhere.length < offers.length && <p className="g-muted">{t('signIn.noPassword')}</p>}
    </div>
  );
}
