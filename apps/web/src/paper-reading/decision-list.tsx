import type { DecisionView } from '@gremia/contracts';
import { decidedSubject } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { DecisionCard, DecisionFigures, DecisionOutcome } from './decision-card';

/**
 * The announced votes on a paper: the final ones in full, those on the way there (amendments, procedure) in short, with
 * the rest one click away.
 */
export function DecisionList({ decisions }: { readonly decisions: readonly DecisionView[] }): ReactElement {
  const { t } = useTranslation('paper');
  const others = decisions.filter((decision) => !decision.final);
  return (
    <>
      {decisions
        .filter((decision) => decision.final)
        .map((decision) => (
          <DecisionCard key={decision.voteId} decision={decision} />
        ))}
      {others.length > 0 && (
        <>
          <h3 className="g-h3">{t('outcome.others')}</h3>
          <ul className="g-entries">
            {others.map((decision) => (
              <li key={decision.voteId} className="g-entry g-entry--plain">
                <p className="g-strong" lang="de">
                  {keepTogether(decidedSubject(decision.question))}
                </p>
                <DecisionOutcome decision={decision} />
                <details>
                  <summary>{t('outcome.show')}</summary>
                  <DecisionFigures decision={decision} />
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
