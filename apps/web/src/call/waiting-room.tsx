import type { CallPerson } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useAdmitPersons } from '../api/conference';
import { useInvited } from '../api/invited';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { PersonTurnedAway } from './person-turned-away';
import { PersonWaiting } from './person-waiting';

interface WaitingRoomProps {
  readonly meeting: Pick<LiveMeeting, 'audience' | 'meetingId' | 'state'>;
  readonly people: readonly CallPerson[];
}

/** For whoever leads, before everything else of the call: who waits to be let in, and who is still expected. */
export function WaitingRoom({ meeting, people }: WaitingRoomProps): ReactElement {
  const { t } = useTranslation('call');
  const { audience, meetingId } = meeting;
  const admit = useAdmitPersons(meetingId);
  const invited = useInvited(meetingId, audience === 'office').data?.invited ?? [];
  const expected = invited.filter(({ mode }) => mode === 'remote');
  const waiting = people.filter(({ standing }) => standing === 'waiting');
  const turnedAway = people.filter(({ standing }) => standing === 'turned-away');
  const personIds = waiting.map(({ personId }) => personId);
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
          {waiting.map((person) => (
            <PersonWaiting key={person.personId} meeting={meeting} person={person} invited={invited} />
          ))}
        </ul>
      )}
      {waiting.length > 1 && (
        <>
          {waiting.some(({ asksAs }) => asksAs !== 'participant') && (
            <p className="kern-body">{t('door.admitAllTasks')}</p>
          )}
          <div className="g-actions">
            {/* A task opens a microphone for good: each of them is let in by themselves. */}
            <Button busy={admit.isPending} onClick={() => admit.mutate({ personIds, asAsked: false })}>
              {t('door.admitAll')}
            </Button>
          </div>
        </>
      )}
      {turnedAway.length > 0 && (
        <ul className="g-plain-list" aria-label={t('door.turnAway.list')}>
          {turnedAway.map((person) => (
            <PersonTurnedAway key={person.personId} meetingId={meetingId} person={person} />
          ))}
        </ul>
      )}
      <ProblemAlert error={admit.error} />
    </>
  );
}
