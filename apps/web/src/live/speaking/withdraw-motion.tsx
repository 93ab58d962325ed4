import { motionName, type MotionState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedButton } from '../asked-button';
import type { LiveMeeting } from '../use-meeting';

interface WithdrawMotionProps {
  readonly meeting: LiveMeeting;
  readonly motion: MotionState;
}

/** The mover takes a point of order back. */
export function WithdrawMotion({ meeting, motion }: WithdrawMotionProps): ReactElement {
  const { t } = useTranslation('live');
  const { motionId } = motion;
  return (
    <span>
      <AskedButton
        meeting={meeting}
        variant="tertiary"
        small
        label={t('motions.withdraw')}
        title={t('motions.withdrawTitle')}
        consequence={
          <>
            <strong>{motionName(motion)}</strong>
            <br />
            {t('motions.takenBackNext')}
          </>
        }
        command={() => ({ kind: 'settle-motion', motionId, how: 'withdrawn' })}
      >
        <span className="g-said">– {motionName(motion)}</span>
      </AskedButton>
    </span>
  );
}
