import { findVote } from '@gremia/meeting';
import { useLocalParticipant } from '@livekit/components-react';
import { useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { SelectField } from '../ui/text-field';
import { canBlur } from './background/background-blur';
import { BackgroundHabit } from './background/background-habit';
import { PICTURES, type Pictures } from './use-pictures';
import { usePushToTalk } from './use-push-to-talk';

interface CallHabitsProps {
  readonly meeting: Pick<LiveMeeting, 'state'>;
  /** null: whoever leads receives everybody. */
  readonly pictures: Pictures | null;
  readonly onPictures: (pictures: Pictures) => void;
}

/** How somebody takes part: fewer pictures on a narrow line, the microphone by the space bar. */
export function CallHabits({ meeting, pictures, onPictures }: CallHabitsProps): ReactElement {
  const { t } = useTranslation('call');
  const { localParticipant } = useLocalParticipant();
  const [pushes, setPushes] = useState(false);
  const isVoting = findVote(meeting.state, meeting.state.currentVoteId)?.phase === 'open';
  const talk = useCallback(
    // Without the floor it stays closed, as with the button.
    (on: boolean) => void localParticipant.setMicrophoneEnabled(on).catch(() => undefined),
    [localParticipant],
  );
  usePushToTalk(pushes && !isVoting, talk);
  return (
    <details className="g-disclosure">
      <summary>{t('habits.title')}</summary>
      {pictures !== null && (
        <SelectField
          label={t('habits.pictures')}
          hint={t('habits.picturesHint')}
          options={PICTURES.map((value) => ({ value, label: t(`habits.${value}`) }))}
          value={pictures}
          onChange={({ target }) => onPictures(PICTURES.find((each) => each === target.value) ?? pictures)}
        />
      )}
      {canBlur() && <BackgroundHabit participant={localParticipant} />}
      <p className="kern-body">{t('habits.pushHint')}</p>
      <div className="g-actions">
        <Button small variant="secondary" pressed={pushes} onClick={() => setPushes(!pushes)}>
          {t('habits.push')}
        </Button>
      </div>
    </details>
  );
}
