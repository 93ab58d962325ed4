import type { CallPerson, InvitedParticipant } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useAdmitPersons } from '../api/conference';
import { formatTime } from '../i18n/dates';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { TurnAwayDialog } from './turn-away-dialog';
import { whoWaits, type WhoWaits } from './who-waits';

interface PersonWaitingProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'state'>;
  readonly person: CallPerson;
  readonly invited: readonly InvitedParticipant[];
}

/** Somebody who waits: who they are, as what and what for they come, since when. Members are not turned away. */
export function PersonWaiting({ meeting: { meetingId, state }, person, invited }: PersonWaitingProps): ReactElement {
  const { t } = useTranslation('call');
  const admit = useAdmitPersons(meetingId);
  const { personId, name, voting, purpose, askedAt } = person;
  const who = whoWaits(person, state, invited);
  const words = [useKnown(who), t('door.wait.since', { time: formatTime(askedAt) })];
  return (
    <li className="g-door__person">
      <p className="kern-body">
        {name} – {words.join(', ')}
      </p>
      {purpose !== '' && <p className="kern-body g-door__purpose">{t('door.wait.purpose', { purpose })}</p>}
      <div className="g-actions">
        <Button
          small
          variant="secondary"
          busy={admit.isPending}
          onClick={() => admit.mutate({ personIds: [personId], asAsked: true })}
        >
          {who.task === null ? t('door.admit', { name }) : t(`door.admitAs.${who.task}`, { name })}
        </Button>
        {!voting && <TurnAwayDialog meetingId={meetingId} person={person} />}
      </div>
      <ProblemAlert error={admit.error} />
    </li>
  );
}

function useKnown({ known, invitedAs: role, presence, task }: WhoWaits): string {
  const { t } = useTranslation('call');
  return [
    role === '' ? t(`door.wait.known.${known}`) : t('door.wait.known.invitedAs', { role }),
    ...(presence === null ? [] : [t(`door.wait.presence.${presence}`)]),
    ...(task === null ? [] : [t(`door.wait.task.${task}`)]),
  ].join(', ');
}
