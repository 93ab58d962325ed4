import { findSeat, isVotePaused, openDisturbances } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import type { LiveMeeting } from '../use-meeting';
import { ReportDialog } from './report-dialog';

interface DisturbanceNoteProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId'>;
}

/** That a vote rests; and, for whoever is connected, the way to say that picture or sound is disturbed. */
export function DisturbanceNote({ meeting }: DisturbanceNoteProps): ReactElement | null {
  const { t } = useTranslation('call');
  const { state, personId } = meeting;
  const contact = state.emergency?.helpContact;
  const own = openDisturbances(state).find((each) => each.personId === personId);
  const isConnected = personId !== null && findSeat(state, personId) !== null && isRemote(meeting);
  const isOn = state.phase === 'running' || state.phase === 'interrupted';
  if (!isOn) return null;
  return (
    <>
      {isVotePaused(state) && (
        <Alert kind="warning" role="status" title={t('disturbance.paused')}>
          <p>{t('disturbance.pausedText')}</p>
        </Alert>
      )}
      {isConnected && (
        <div className="g-stack">
          {own === undefined ? (
            <div className="g-actions">
              <ReportDialog meeting={meeting} />
            </div>
          ) : (
            <p role="status" className="kern-body">
              {t('disturbance.reported', { time: formatTime(own.at) })}
            </p>
          )}
          {contact !== undefined && <p className="kern-body">{t('disturbance.contact', { contact })}</p>}
        </div>
      )}
    </>
  );
}

/** Whoever was connected once may report, too, while nothing of theirs works any more. */
const isRemote = ({ state, personId }: DisturbanceNoteProps['meeting']): boolean =>
  personId !== null &&
  (state.present[personId]?.mode ?? (state.connected.includes(personId) ? 'remote' : 'hall')) === 'remote';
