import type { ConferenceView } from '@gremia/contracts';
import { recordingOf, type RecordingState } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ObjectionOfSpeaker } from './objection-of-speaker';

interface RecordingSwitchProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly recording: NonNullable<ConferenceView['recording']>;
}

/** For whoever leads: the recording of the public part, who has objected to it, and why it may not be. */
export function RecordingSwitch({ meeting, recording: { refusal } }: RecordingSwitchProps): ReactElement {
  const { t } = useTranslation('call');
  const { state } = meeting;
  const { recordingObjections = [], profile } = state;
  const recording = recordingOf(state);
  const { run, busy, error } = useCommand(meeting);
  const [asking, setAsking] = useState(false);
  const { value, norm } = profile?.recording ?? { value: { consent: 'everybody' as const }, norm: '' };
  const begin = async (): Promise<void> => {
    await run({ kind: 'begin-recording', agreed: true });
    setAsking(false);
  };
  return (
    <>
      <h3 className="g-h3">{t('recording.title')}</h3>
      <p className="kern-body">{recording === null && refusal !== null ? refusal : t(standingOf(recording))}</p>
      <div role="alert">
        {recording !== null && isFailing(recording) && <p className="kern-body">{t('recording.toDo')}</p>}
      </div>
      {recordingObjections.length > 0 && (
        <p className="kern-body">
          {t('recording.objectors', { names: recordingObjections.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <div className="g-actions">
        {recording === null && refusal === null && (
          <Button small variant="secondary" onClick={() => setAsking(true)}>
            {t('recording.begin')}
          </Button>
        )}
        {recording !== null && (
          <>
            <Button
              small
              variant="secondary"
              pressed={recording.held}
              busy={busy}
              onClick={() => void run({ kind: 'pause-recording', on: !recording.held })}
            >
              {t('recording.pause')}
            </Button>
            <Button small variant="secondary" busy={busy} onClick={() => void run({ kind: 'end-recording' })}>
              {t('recording.end')}
            </Button>
          </>
        )}
        {(recording !== null || refusal === null) && <ObjectionOfSpeaker meeting={meeting} />}
      </div>
      <ProblemAlert error={error} />
      <ConfirmDialog
        open={asking}
        title={t('recording.begin')}
        confirmLabel={t(`recording.confirm.${value.consent}`)}
        busy={busy}
        onConfirm={() => void begin()}
        onCancel={() => setAsking(false)}
      >
        <p>{t(`recording.consent.${value.consent}`, { norm })}</p>
      </ConfirmDialog>
    </>
  );
}

const isFailing = ({ paused, standing }: RecordingState): boolean => paused === null && standing === 'failing';

/** What there is of it now, for whoever leads. */
function standingOf(recording: RecordingState | null) {
  if (recording === null) return 'recording.isOff';
  const { paused, standing } = recording;
  return paused === null ? (`recording.${standing ?? 'asked'}` as const) : 'recording.paused';
}
