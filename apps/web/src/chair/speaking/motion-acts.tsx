import { motionName, moverName, type MotionStanding, type MotionState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';
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
  const { run, busy, error } = useCommand(meeting);
  if (standing !== 'open') return null;
  const { motionId } = motion;
  return (
    <div className="g-stack">
      <details className="g-disclosure">
        <summary>{t('acts:speech.summary')}</summary>
        <MotionSpeechForm meeting={meeting} motion={motion} />
      </details>
      <span className="g-actions">
        <ProblemAlert error={error} />
        <Button
          variant="tertiary"
          small
          busy={busy}
          onClick={() => void run({ kind: 'settle-motion', motionId, how: 'withdrawn' })}
        >
          {t('motions.takenBack')}
          <span className="g-said">– {motionName(motion)}</span>
        </Button>
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
