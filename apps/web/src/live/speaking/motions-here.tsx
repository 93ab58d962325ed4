import {
  motionName,
  motionStanding,
  moverName,
  type MeetingState,
  type MotionStanding,
  type MotionState,
} from '@gremia/meeting';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface MotionsHereProps {
  readonly state: MeetingState;
  /** What stands beside one. */
  readonly acts?: (motion: MotionState, standing: MotionStanding) => ReactNode;
}

/** Points of order on the item at hand, with what has become of them. */
export function MotionsHere({ state, acts }: MotionsHereProps): ReactElement | null {
  const { t } = useTranslation('live');
  const here = state.motions.filter(({ itemId }) => itemId === state.currentItemId);
  if (here.length === 0) return null;
  return (
    <ul className="g-speakers g-speakers--motions" aria-label={t('motions.list')}>
      {here.map((motion) => {
        const standing = motionStanding(state, motion);
        return (
          <li key={motion.motionId}>
            <span>
              {motionName(motion)}, {moverName(state, motion)}
              <span className="g-speakers__note">{t(`motions.standing.${standing}`)}</span>
            </span>
            {acts?.(motion, standing)}
          </li>
        );
      })}
    </ul>
  );
}
