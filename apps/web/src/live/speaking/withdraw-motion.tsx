import { motionName, type MotionState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';
import { useCommand } from '../use-command';
import type { LiveMeeting } from '../use-meeting';

interface WithdrawMotionProps {
  readonly meeting: LiveMeeting;
  readonly motion: MotionState;
}

/** The mover takes a point of order back. */
export function WithdrawMotion({ meeting, motion }: WithdrawMotionProps): ReactElement {
  const { t } = useTranslation('live');
  const { run, busy, error } = useCommand(meeting);
  const { motionId } = motion;
  return (
    <span>
      <ProblemAlert error={error} />
      <Button
        variant="tertiary"
        small
        busy={busy}
        onClick={() => void run({ kind: 'settle-motion', motionId, how: 'withdrawn' })}
      >
        {t('motions.withdraw')}
        <span className="g-said">– {motionName(motion)}</span>
      </Button>
    </span>
  );
}
