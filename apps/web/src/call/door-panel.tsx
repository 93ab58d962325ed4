import type { ConferenceView } from '@gremia/contracts';
import { recordingOf } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { useEndCall } from '../api/conference';
import { AutomaticSwitch } from '../captions/automatic-switch';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { Fold } from './fold';
import { HallAtDoor } from './hall-at-door';
import { PersonAtDoor } from './person-at-door';
import { RecordingSwitch } from './recording/recording-switch';
import { EncryptionSwitch } from './secrecy/encryption-switch';
import { TrialsOfPeople } from './trial/trials-of-people';
import { ViewingSwitch } from './viewing-switch';

interface DoorPanelProps {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'personId' | 'send' | 'state'>;
  readonly conference: Pick<
    ConferenceView,
    'automaticCaptions' | 'call' | 'devices' | 'people' | 'recording' | 'spotlight' | 'viewing' | 'watched'
  >;
}

const channelsOf = (people: ConferenceView['people']): string[] => [
  ...new Set(people.flatMap(({ channel }) => channel ?? [])),
];

/** Captions that should be made and are not: whoever leads has to see it without looking for it. */
const isBroken = (captions: ConferenceView['automaticCaptions']): boolean =>
  captions?.on === true && captions.rests !== null && captions.rests !== 'typed';

/** For whoever leads: who is in, who was sent out, what the call does besides. Each part can be folded away. */
export function DoorPanel({ meeting, conference }: DoorPanelProps): ReactElement {
  const { t } = useTranslation('call');
  const { meetingId, personId: ownId, state } = meeting;
  const { automaticCaptions, call, people, devices, recording, viewing, watched } = conference;
  const spotlight = { meetingId, now: conference.spotlight };
  const end = useEndCall(meetingId);
  const [ending, setEnding] = useState(false);
  const others = people.filter(({ standing, personId }) => standing === 'admitted' && personId !== ownId);
  const captions = automaticCaptions !== null && call !== null && (
    <AutomaticSwitch meetingId={meetingId} part={call.part} captions={automaticCaptions} />
  );
  const isShown = isBroken(automaticCaptions);
  const isRecorded = recordingOf(state) !== null;
  const recordingSwitch = recording !== null && call?.part === 'public' && (
    <RecordingSwitch meeting={meeting} recording={recording} />
  );
  return (
    <>
      {isShown && captions}
      {isRecorded && recordingSwitch}
      {others.length > 0 && (
        <Fold name="people" title={t('door.folded', { count: others.length })} usuallyOpen>
          <ul className="g-plain-list">
            {others.map((person) => (
              <PersonAtDoor key={person.personId} meeting={meeting} person={person} spotlight={spotlight} />
            ))}
          </ul>
          {others.some(({ voting }) => voting) && (
            <p className="kern-body">{t('door.members', { norm: state.profile?.orderMeasures.norm ?? '' })}</p>
          )}
        </Fold>
      )}
      {devices.length > 0 && (
        <Fold name="devices" title={t('hall.devices')} usuallyOpen>
          <HallAtDoor meetingId={meetingId} devices={devices} channels={channelsOf(people)} spotlight={spotlight} />
        </Fold>
      )}
      {call?.part === 'non-public' && (
        <EncryptionSwitch meetingId={meetingId} isOn={call.keyNumber !== null} people={people} />
      )}
      <Fold name="more" title={t('door.more')} usuallyOpen={false}>
        <TrialsOfPeople meetingId={meetingId} />
        {!isShown && captions}
        {!isRecorded && recordingSwitch}
        {viewing !== null && <ViewingSwitch meetingId={meetingId} on={watched} {...viewing} />}
        <div className="g-actions">
          <Button variant="tertiary" onClick={() => setEnding(true)}>
            {t('end.act')}
          </Button>
        </div>
      </Fold>
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
