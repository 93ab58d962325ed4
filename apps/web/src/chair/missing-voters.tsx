import { seatsOfVote, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** So few are shown by name at once. */
const FEW = 8;

/** Who has not voted yet, by name: the chair asks them. */
export function MissingVoters({
  state,
  voteId,
}: {
  readonly state: MeetingState;
  readonly voteId: string;
}): ReactElement | null {
  const { t } = useTranslation('chair');
  const missing = seatsOfVote(state, voteId).filter(({ state: standing }) => standing === 'open');
  if (missing.length === 0) return null;
  return (
    <details className="g-disclosure" open={missing.length <= FEW || undefined}>
      <summary>{t('missing.summary', { count: missing.length })}</summary>
      <ul className="g-names">
        {missing.map(({ personId, name, faction }) => (
          <li key={personId}>
            {name}
            {faction !== null && <span className="g-muted">, {faction}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
