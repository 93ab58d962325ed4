import type { CallPerson } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useAskToTalk, useMutePerson } from '../api/conference';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { FloorOfGuest } from './floor-of-guest';
import { SendOutDialog } from './send-out-dialog';
import { SpotlightButton, type Spotlight } from './spotlight-button';
import { TaskDialog } from './task-dialog';

interface PersonAtDoorProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'send' | 'state'>;
  readonly person: CallPerson;
  readonly spotlight: Spotlight;
}

/** Somebody who was let in. A member with a vote is kept out by a measure of order alone; the desk has it elsewhere. */
export function PersonAtDoor({ meeting, person, spotlight }: PersonAtDoorProps): ReactElement {
  const { t } = useTranslation('call');
  const mute = useMutePerson(meeting.meetingId);
  const askToTalk = useAskToTalk(meeting.meetingId);
  const { run, busy, error } = useCommand(meeting);
  const { personId, name, role, connected, mayTalk, voting, limit, reason, cannotEncrypt } = person;
  const isOut = limit === 'sent-out';
  return (
    <li className="g-door__person">
      <p className="kern-body">
        {name} – {limit === null ? t(connected ? 'door.connected' : 'door.away') : t(`door.limit.${limit}`, { reason })}
        {role !== 'participant' && `, ${t(`door.${role}`)}`}
        {person.channel !== null && ` (${person.channel})`}
        {cannotEncrypt && !connected && `, ${t('door.cannotEncrypt')}`}
      </p>
      <div className="g-actions">
        {isOut && (
          <Button small variant="secondary" busy={busy} onClick={() => void run({ kind: 'let-in-guest', personId })}>
            {t('door.readmit', { name })}
          </Button>
        )}
        {connected && limit === null && <FloorOfGuest meeting={meeting} person={person} />}
        {connected && mayTalk && (
          <Button small variant="secondary" busy={mute.isPending} onClick={() => mute.mutate(personId)}>
            {t('door.mute', { name })}
          </Button>
        )}
        {connected && mayTalk && (
          <Button small variant="secondary" busy={askToTalk.isPending} onClick={() => askToTalk.mutate(personId)}>
            {t('door.askToTalk', { name })}
          </Button>
        )}
        {connected && <SpotlightButton spotlight={spotlight} identity={personId} name={name} />}
        {!isOut && <TaskDialog meetingId={meeting.meetingId} person={person} />}
        {!isOut && !voting && <SendOutDialog meeting={meeting} person={person} />}
      </div>
      <ProblemAlert error={error ?? mute.error ?? askToTalk.error} />
    </li>
  );
}
