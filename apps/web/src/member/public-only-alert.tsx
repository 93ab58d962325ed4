import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { Alert } from '../ui/alert';
import { ButtonLink } from '../ui/button-link';

/**
 * The server knows the person no more, or not as a member: then the page shows only what everybody may see, and says
 * so.
 */
export function SignedOutAlert({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('member');
  if (meeting.audience !== 'public') return null;
  return (
    <Alert kind="warning" title={t('live.publicOnly')}>
      <p>{t('live.publicOnlyText')}</p>
      <ButtonLink to="/anmelden" search={{ weiter: window.location.pathname }} variant="secondary">
        {t('live.signIn')}
      </ButtonLink>
    </Alert>
  );
}
