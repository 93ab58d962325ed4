import type { DecisionView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionCard } from '../ui/decision-card';
import { Section } from '../ui/section';

/** What was decided: the final result in full, the votes on its parts behind their sentences. */
export function PaperDecisions({ decisions }: { readonly decisions: readonly DecisionView[] }): ReactElement | null {
  const { t } = useTranslation('member');
  if (decisions.length === 0) return null;
  return (
    <Section title={t('paper.decisions')}>
      {decisions
        .filter(({ final }) => final)
        .map((decision) => (
          <DecisionCard key={decision.voteId} decision={decision} />
        ))}
      {decisions
        .filter(({ final }) => !final)
        .map((decision) => (
          <details key={decision.voteId} className="g-disclosure">
            <summary>{decision.sentence}</summary>
            <DecisionCard decision={decision} />
          </details>
        ))}
    </Section>
  );
}
