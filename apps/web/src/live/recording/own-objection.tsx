import { findSeat, objectsToRecording } from '@gremia/meeting';
import { recordingRefusal } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { useCommand } from '../use-command';
import type { LiveMeeting } from '../use-meeting';

/**
 * Where the rules let the meeting be recorded: what for and for how long, and the act of whoever does not want to be in
 * it. Whoever has no seat tells whoever leads, who enters it.
 */
export function OwnObjection({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const { run, busy, error } = useCommand(meeting);
  if (state.profile === null || state.phase === 'closed' || recordingRefusal(state.profile) !== null) return null;
  const { of, keptDays } = state.profile.recording.value;
  if (of === 'nothing') return null;
  const isMember = personId !== null && findSeat(state, personId) !== null;
  const objects = personId !== null && objectsToRecording(state, { personId, name: '' });
  return (
    <Section title={t('recording.title')}>
      <p className="kern-body">
        {t(`recording.may.${of}`)} {t('recording.keptDays', { count: keptDays })}
      </p>
      {objects && <p className="kern-body">{t('recording.objected')}</p>}
      {isMember ? (
        <div className="g-actions">
          <Button
            variant="secondary"
            busy={busy}
            onClick={() => void run({ kind: 'object-to-recording', objects: !objects })}
          >
            {t(objects ? 'recording.withdraw' : 'recording.object')}
          </Button>
        </div>
      ) : (
        <p className="kern-body">{t('recording.guest')}</p>
      )}
      <ProblemAlert error={error} />
    </Section>
  );
}
