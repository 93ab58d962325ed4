import type { CallPerson } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { ProblemAlert } from '../answers/problem-alert';
import { useAdmitPersons, useEndCall, useMutePerson, useRemovePerson, useSetCallRole } from '../api/conference';
import { Button } from '../ui/button';

interface DoorPanelProps {
  readonly meetingId: string;
  readonly people: readonly CallPerson[];
  readonly ownId: string | null;
}

/** For whoever leads: who waits, who is in, who was sent out. */
export function DoorPanel({ meetingId, people, ownId }: DoorPanelProps): ReactElement {
  const { t } = useTranslation('call');
  const admit = useAdmitPersons(meetingId);
  const end = useEndCall(meetingId);
  const [ending, setEnding] = useState(false);
  const waiting = people.filter(({ standing }) => standing === 'waiting');
  const others = people.filter(({ standing, personId }) => standing !== 'waiting' && personId !== ownId);
  return (
    <>
      <h3 className="g-h3">{t('door.waiting')}</h3>
      <p role="status" className="kern-body">
        {t('door.count', { count: waiting.length })}
      </p>
      <ul className="g-plain-list">
        {waiting.map(({ personId, name }) => (
          <li key={personId}>
            {name}{' '}
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
          <PersonAtDoor key={person.personId} meetingId={meetingId} person={person} />
        ))}
      </ul>
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

/** A member with a vote is sent out by a measure of order alone, which the desk has elsewhere. */
function PersonAtDoor({
  meetingId,
  person,
}: {
  readonly meetingId: string;
  readonly person: CallPerson;
}): ReactElement {
  const { t } = useTranslation('call');
  const admit = useAdmitPersons(meetingId);
  const mute = useMutePerson(meetingId);
  const remove = useRemovePerson(meetingId);
  const setRole = useSetCallRole(meetingId);
  const [removing, setRemoving] = useState(false);
  const { personId, name, standing, role, connected, mayTalk, member } = person;
  const interprets = role === 'interpreter';
  return (
    <li>
      {name} – {standing === 'removed' ? t('door.removed') : t(connected ? 'door.connected' : 'door.away')}
      {interprets && `, ${t('door.interpreter')}`}
      <div className="g-actions">
        {standing === 'removed' && (
          <Button small variant="secondary" busy={admit.isPending} onClick={() => admit.mutate([personId])}>
            {t('door.readmit', { name })}
          </Button>
        )}
        {connected && mayTalk && (
          <Button small variant="secondary" busy={mute.isPending} onClick={() => mute.mutate(personId)}>
            {t('door.mute', { name })}
          </Button>
        )}
        {standing === 'admitted' && (
          <Button
            small
            variant="tertiary"
            pressed={interprets}
            busy={setRole.isPending}
            onClick={() => setRole.mutate({ personId, role: interprets ? 'participant' : 'interpreter' })}
          >
            {t('door.interprets', { name })}
          </Button>
        )}
        {standing === 'admitted' && !member && (
          <Button small variant="tertiary" onClick={() => setRemoving(true)}>
            {t('door.remove', { name })}
          </Button>
        )}
      </div>
      <ProblemAlert error={admit.error ?? mute.error ?? setRole.error} />
      <ConfirmDialog
        open={removing}
        danger
        title={t('door.remove', { name })}
        confirmLabel={t('door.removeNow')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ personId, reason: t('door.reason') }, { onSuccess: () => setRemoving(false) })}
        onCancel={() => setRemoving(false)}
      >
        <p>{t('door.removeConsequence')}</p>
      </ConfirmDialog>
    </li>
  );
}
