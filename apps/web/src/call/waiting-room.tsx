import type { CallPerson } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useAdmitPersons } from '../api/conference';
import { useInvited } from '../api/invited';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';

interface WaitingRoomProps {
  readonly meeting: Pick<LiveMeeting, 'audience' | 'meetingId'>;
  readonly people: readonly CallPerson[];
}

/** For whoever leads, before everything else of the call: who waits to be let in, and who is still expected. */
export function WaitingRoom({ meeting: { audience, meetingId }, people }: WaitingRoomProps): ReactElement {
  const { t } = useTranslation('call');
  const admit = useAdmitPersons(meetingId);
  const invited = useInvited(meetingId, audience === 'office').data?.invited ?? [];
  const expected = invited.filter(({ mode }) => mode === 'remote');
  const waiting = people.filter(({ standing }) => standing === 'waiting');
  return (
    <>
      <p role="status" className="kern-body">
        {t('door.count', { count: waiting.length })}
      </p>
      {expected.length > 0 && (
        <p className="kern-body">{t('door.expected', { names: expected.map(({ name }) => name).join(', ') })}</p>
      )}
      {waiting.length > 0 && (
        <ul className="g-plain-list" aria-label={t('door.waiting')}>
          {waiting.map(({ personId, name }) => (
            <li key={personId}>
              <Button small variant="secondary" busy={admit.isPending} onClick={() => admit.mutate([personId])}>
                {t('door.admit', { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 1 && (
        <div className="g-actions">
          <Button busy={admit.isPending} onClick={() => admit.mutate(waiting.map(({ personId }) => personId))}>
            {t('door.admitAll')}
          </Button>
        </div>
      )}
      <ProblemAlert error={admit.error} />
    </>
  );
}
