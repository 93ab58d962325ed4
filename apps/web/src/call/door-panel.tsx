import type { ConferenceView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { ProblemAlert } from '../answers/problem-alert';
import { useAdmitPersons, useEndCall } from '../api/conference';
import { useInvited } from '../api/invited';
import { AutomaticSwitch } from '../captions/automatic-switch';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { HallAtDoor } from './hall-at-door';
import { EncryptionSwitch } from './secrecy/encryption-switch';
import { ViewingSwitch } from './viewing-switch';
import { PersonAtDoor } from './person-at-door';

interface DoorPanelProps {
  readonly meeting: Pick<LiveMeeting, 'audience' | 'meetingId' | 'personId' | 'send' | 'state'>;
  readonly conference: Pick<
    ConferenceView,
    'automaticCaptions' | 'call' | 'devices' | 'people' | 'spotlight' | 'viewing' | 'watched'
  >;
}

const channelsOf = (people: ConferenceView['people']): string[] => [
  ...new Set(people.flatMap(({ channel }) => channel ?? [])),
];

/** For whoever leads: who waits, who is in, who was sent out. */
export function DoorPanel({ meeting, conference }: DoorPanelProps): ReactElement {
  const { t } = useTranslation('call');
  const { meetingId, personId: ownId, state } = meeting;
  const { automaticCaptions, call, people, devices, viewing, watched } = conference;
  const spotlight = { meetingId, now: conference.spotlight };
  const admit = useAdmitPersons(meetingId);
  const end = useEndCall(meetingId);
  const [ending, setEnding] = useState(false);
  const invited = useInvited(meetingId, meeting.audience === 'office').data?.invited ?? [];
  const expected = invited.filter(({ mode }) => mode === 'remote');
  const waiting = people.filter(({ standing }) => standing === 'waiting');
  const others = people.filter(({ standing, personId }) => standing === 'admitted' && personId !== ownId);
  return (
    <>
      <h3 className="g-h3">{t('door.waiting')}</h3>
      {expected.length > 0 && (
        <p className="kern-body">{t('door.expected', { names: expected.map(({ name }) => name).join(', ') })}</p>
      )}
      <p role="status" className="kern-body">
        {t('door.count', { count: waiting.length })}
      </p>
      <ul className="g-plain-list">
        {waiting.map(({ personId, name }) => (
          <li key={personId}>
            <Button small variant="secondary" busy={admit.isPending} onClick={() => admit.mutate([personId])}>
              {t('door.admit', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {waiting.length > 1 && (
        <div className="g-actions">
          <Button busy={admit.isPending} onClick={() => admit.mutate(waiting.map(({ personId }) => personId))}>
            {t('door.admitAll')}
          </Button>
        </div>
      )}
      <ProblemAlert error={admit.error} />
      {others.length > 0 && <h3 className="g-h3">{t('door.people')}</h3>}
      <ul className="g-plain-list">
        {others.map((person) => (
          <PersonAtDoor key={person.personId} meeting={meeting} person={person} spotlight={spotlight} />
        ))}
      </ul>
      {others.some(({ voting }) => voting) && (
        <p className="kern-body">{t('door.members', { norm: state.profile?.orderMeasures.norm ?? '' })}</p>
      )}
      <HallAtDoor meetingId={meetingId} devices={devices} channels={channelsOf(people)} spotlight={spotlight} />
      {conference.call?.part === 'non-public' && (
        <EncryptionSwitch meetingId={meetingId} isOn={conference.call.keyNumber !== null} people={people} />
      )}
      {automaticCaptions !== null && call !== null && (
        <AutomaticSwitch meetingId={meetingId} part={call.part} captions={automaticCaptions} />
      )}
      {viewing !== null && <ViewingSwitch meetingId={meetingId} on={watched} {...viewing} />}
      <div className="g-actions">
        <Button variant="tertiary" onClick={() => setEnding(true)}>
          {t('end.act')}
        </Button>
      </div>
      <ConfirmDialog
        open={ending}
        title={t('end.act')}
        confirmLabel={t('end.act')}
        busy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate(undefined, { onSuccess: () => setEnding(false) })}
        onCancel={() => setEnding(false)}
      >
        <p>{t('end.consequence')}</p>
      </ConfirmDialog>
    </>
  );
}
