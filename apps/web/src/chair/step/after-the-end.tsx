import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../../live/use-meeting';
import { ButtonLink } from '../../ui/button-link';

interface AfterTheEndProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId'>;
  readonly mayReadMinutes: boolean;
}

/** Nothing is left to do here; where it goes on. */
export function AfterTheEnd({ meeting: { meetingId }, mayReadMinutes }: AfterTheEndProps): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <>
      <p className="kern-body">{t('step.noneText')}</p>
      <div className="g-actions">
        {mayReadMinutes && (
          <ButtonLink to="/verwaltung/sitzungen/$id/niederschrift" params={{ id: meetingId }} icon="arrow-forward">
            {t('step.minutes')}
          </ButtonLink>
        )}
        <ButtonLink to="/leitung" variant={mayReadMinutes ? 'secondary' : 'primary'}>
          {t('step.overview')}
        </ButtonLink>
      </div>
    </>
  );
}
