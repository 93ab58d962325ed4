import type { Candidate } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

interface CandidacyAnswerProps {
  readonly candidate: Candidate;
  readonly busy: boolean;
  readonly onAnswer: (candidateId: string, agrees: boolean) => void;
}

/** What a person who was proposed says: stands, or does not. What has been said already is not asked again. */
export function CandidacyAnswer({ candidate, busy, onAnswer }: CandidacyAnswerProps): ReactElement {
  const { t } = useTranslation('chair');
  const { candidateId, name, agrees } = candidate;
  return (
    <>
      {agrees !== true && (
        <Button variant="secondary" small busy={busy} onClick={() => onAnswer(candidateId, true)}>
          {t('election.standsOf', { name })}
        </Button>
      )}
      {agrees !== false && (
        <Button variant="tertiary" small busy={busy} onClick={() => onAnswer(candidateId, false)}>
          {t('election.withdrawsOf', { name })}
        </Button>
      )}
    </>
  );
}
