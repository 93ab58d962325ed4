import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingSum } from '../../live/meeting-over';
import type { LiveMeeting } from '../../live/use-meeting';
import { ButtonLink } from '../../ui/button-link';

interface AfterTheEndProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'state'>;
  readonly mayReadMinutes: boolean;
}

/** Nothing is left to do here; what it came to, and where it goes on. */
export function AfterTheEnd({ meeting: { meetingId, state }, mayReadMinutes }: AfterTheEndProps): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <>
      <p className="kern-body">{t('step.noneText')}</p>
      <MeetingSum state={state} />
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
