import { seatsOfVote, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** So few are shown by name at once. */
const FEW = 8;

interface MissingVotersProps {
  readonly state: MeetingState;
  readonly voteId: string;
  /** Whoever reads it. */
  readonly personId: string | null;
}

/** Who has not voted yet, by name, oneself first: the chair asks them. */
export function MissingVoters({ state, voteId, personId }: MissingVotersProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const missing = seatsOfVote(state, voteId)
    .filter(({ state: standing }) => standing === 'open')
    .sort((one, other) => Number(other.personId === personId) - Number(one.personId === personId));
  if (missing.length === 0) return null;
  return (
    <details className="g-disclosure" open={missing.length <= FEW || undefined}>
      <summary>{t('missing.summary', { count: missing.length })}</summary>
      <ul className="g-names">
        {missing.map(({ personId: id, name, faction }) => (
          <li key={id}>
            {name}
            {id === personId && <strong> {t('missing.own')}</strong>}
            {faction !== null && <span className="g-muted">, {faction}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
