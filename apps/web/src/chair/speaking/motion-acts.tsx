import { motionName, moverName, type MotionStanding, type MotionState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedButton } from '../../live/asked-button';
import type { LiveMeeting } from '../../live/use-meeting';
import { ReasonDialog } from '../reason-dialog';
import { MotionSpeechForm } from './motion-speech-form';

interface MotionActsProps {
  readonly meeting: LiveMeeting;
  readonly motion: MotionState;
  readonly standing: MotionStanding;
}

/** Ends that are given a reason, by the names of their words. */
const WORDS = { refused: 'refuse', moot: 'moot' } as const;

/** What the chair does about a point of order beside the next step: it is taken back, not allowed, or overtaken. */
export function MotionActs({ meeting, motion, standing }: MotionActsProps): ReactElement | null {
  const { t } = useTranslation(['live', 'acts']);
  if (standing !== 'open') return null;
  const { motionId } = motion;
  return (
    <div className="g-stack">
      <details className="g-disclosure">
        <summary>{t('acts:speech.summary')}</summary>
        <MotionSpeechForm meeting={meeting} motion={motion} />
      </details>
      <span className="g-actions">
        <AskedButton
          meeting={meeting}
          variant="tertiary"
          small
          label={t('motions.takenBack')}
          title={t('motions.takenBackTitle')}
          consequence={
            <>
              <strong>
                {motionName(motion)}, {moverName(meeting.state, motion)}
              </strong>
              <br />
              {t('motions.takenBackNext')}
            </>
          }
          command={() => ({ kind: 'settle-motion', motionId, how: 'withdrawn' })}
        >
          <span className="g-said">– {motionName(motion)}</span>
        </AskedButton>
        {(['refused', 'moot'] as const).map((how) => (
          <ReasonDialog
            key={how}
            meeting={meeting}
            variant="tertiary"
            label={t(`motions.${WORDS[how]}`)}
            title={t(`motions.${WORDS[how]}Title`)}
            consequence={
              <>
                <strong>
                  {motionName(motion)}, {moverName(meeting.state, motion)}
                </strong>
                <br />
                {t(`motions.${WORDS[how]}Next`)}
              </>
            }
            reasonLabel={t(`motions.${WORDS[how]}Reason`)}
            confirmLabel={t(`motions.${WORDS[how]}`)}
            command={(reason) => ({ kind: 'settle-motion', motionId, how, reason })}
          />
        ))}
      </span>
    </div>
  );
}
