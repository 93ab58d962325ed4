import type { MeetingDetail } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session';
import { Alert } from '../ui/alert';
import { ButtonLink } from '../ui/button-link';

/**
 * Why the page shows only what everybody may see: the server knows the person no more, and then signing in helps, or
 * not as a member of this body, and then the public pages show the meeting.
 */
export function PublicOnlyAlert({
  meeting,
}: {
  readonly meeting: Pick<MeetingDetail, 'id' | 'committee'>;
}): ReactElement | null {
  const { t } = useTranslation('member');
  // What is remembered of the session may be older than its end.
  const { data: session, isFetching } = useQuery({ ...sessionQuery, refetchOnMount: 'always' });
  if (isFetching || session === undefined) return null;
  if (session.person === null) {
    return (
      <Alert kind="warning" title={t('live.signedOut')}>
        <p>{t('live.signedOutText')}</p>
        <div className="g-row">
          <ButtonLink to="/anmelden" search={{ weiter: window.location.pathname }} variant="secondary">
            {t('live.signIn')}
          </ButtonLink>
        </div>
      </Alert>
    );
  }
  return (
    <Alert kind="info" title={t('live.otherBody', { body: meeting.committee })}>
      <p>{t('live.otherBodyText')}</p>
      <div className="g-row">
        <ButtonLink to="/sitzungen/$id" params={{ id: meeting.id }} variant="secondary">
          {t('live.toPortal')}
        </ButtonLink>
        <ButtonLink to="/anzeige/$id" params={{ id: meeting.id }} variant="tertiary">
          {t('live.toHall')}
        </ButtonLink>
      </div>
    </Alert>
  );
}
