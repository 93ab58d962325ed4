import { recordingOf, type MeetingState, type RecordingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge';
import { recordingWords } from './recording-words';

interface RecordingSignProps {
  readonly state: Pick<MeetingState, 'recording'>;
  /** The page tells it elsewhere. */
  readonly quiet?: boolean;
}

/** Says on every screen that the meeting is recorded, that it should be and is not, or why that rests. */
export function RecordingSign({ state, quiet = false }: RecordingSignProps): ReactElement {
  const { t } = useTranslation('live');
  const recording = recordingOf(state);
  return (
    <span {...(quiet ? {} : { role: 'status' })}>
      {recording !== null && <Badge kind={kindOf(recording)}>{t(recordingWords(recording))}</Badge>}
    </span>
  );
}

function kindOf({ paused, standing }: RecordingState): 'neutral' | 'warning' | 'danger' {
  if (paused !== null) return 'neutral';
  return standing === 'failing' ? 'warning' : 'danger';
}
