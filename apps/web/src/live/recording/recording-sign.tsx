import { recordingOf, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge';

interface RecordingSignProps {
  readonly state: Pick<MeetingState, 'recording'>;
  /** The page tells it elsewhere. */
  readonly quiet?: boolean;
}

/** Says on every screen that the meeting is recorded, or why that rests; it is told when it changes. */
export function RecordingSign({ state, quiet = false }: RecordingSignProps): ReactElement {
  const { t } = useTranslation('live');
  const recording = recordingOf(state);
  const paused = recording?.paused ?? null;
  return (
    <span {...(quiet ? {} : { role: 'status' })}>
      {recording !== null && paused === null && <Badge kind="danger">{t('recording.runs')}</Badge>}
      {paused !== null && <Badge kind="neutral">{t(`recording.paused.${paused.reason}`)}</Badge>}
    </span>
  );
}
