import { turnout } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoteProps } from '../procedure-screens';

/** How many have voted, and nothing of how. */
export function HallTurnout({ state, vote }: VoteProps): ReactElement {
  const { t } = useTranslation('hall');
  const { cast, entitled } = turnout(state, vote.voteId);
  return (
    <p className="hall__turnout">
      <strong>{t('turnout', { cast, entitled })}</strong>
      <progress className="hall__progress" max={Math.max(entitled, 1)} value={cast} aria-label={t('turnoutLabel')} />
    </p>
  );
}
