import { findSeat, objectsToRecording } from '@gremia/meeting';
import { recordingRefusal } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { useCommand } from '../use-command';
import type { LiveMeeting } from '../use-meeting';

/** What somebody does about being recorded. */
interface Objecting {
  readonly object: (objects: boolean) => void;
  readonly busy: boolean;
  readonly error: unknown;
}

interface OwnObjectionProps {
  readonly meeting: LiveMeeting;
  /** null: whoever leads has to be told, who enters it. */
  readonly objecting: Objecting | null;
}

/** For members: they object to being recorded by an act of their own. */
export function MembersObjection({ meeting }: Pick<OwnObjectionProps, 'meeting'>): ReactElement {
  const { run, busy, error } = useCommand(meeting);
  const isMember = meeting.personId !== null && findSeat(meeting.state, meeting.personId) !== null;
  const object = (objects: boolean): void => void run({ kind: 'object-to-recording', objects });
  return <OwnObjection meeting={meeting} objecting={isMember ? { object, busy, error } : null} />;
}

/**
 * Where the rules let the meeting be recorded: what for and for how long, and the act of whoever does not want to be in
 * it.
 */
export function OwnObjection({ meeting, objecting }: OwnObjectionProps): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  if (state.profile === null || state.phase === 'closed' || recordingRefusal(state.profile) !== null) return null;
  const { of, keptDays } = state.profile.recording.value;
  if (of === 'nothing') return null;
  const objects = personId !== null && objectsToRecording(state, { personId, name: '' });
  return (
    <Section title={t('recording.title')}>
      <p className="kern-body">
        {t(`recording.may.${of}`)} {t('recording.keptDays', { count: keptDays })}
      </p>
      {objects && <p className="kern-body">{t('recording.objected')}</p>}
      {objecting === null ? (
        <p className="kern-body">{t('recording.guest')}</p>
      ) : (
        <div className="g-actions">
          <Button variant="secondary" busy={objecting.busy} onClick={() => objecting.object(!objects)}>
            {t(objects ? 'recording.withdraw' : 'recording.object')}
          </Button>
        </div>
      )}
      <ProblemAlert error={objecting?.error} />
    </Section>
  );
}
