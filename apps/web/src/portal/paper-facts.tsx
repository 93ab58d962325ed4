import type { PortalPaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';
import { Facts } from '../ui/facts';
import { ResultLines } from '../ui/result-lines';
import { PaperStateBadge } from '../ui/state-badge';

/** Who, when, how far; and first of all the result, where there is one. */
export function PaperFacts({ paper }: { readonly paper: PortalPaperDetail }): ReactElement {
  const { t } = useTranslation('portal');
  const { originators, submittedOn, state, parent, resultLine, tallyLine, decisions } = paper;
  const final = decisions.findLast((decision) => decision.final);
  return (
    <div className="g-stack">
      {resultLine !== null && <ResultLines result={resultLine} tally={tallyLine} carried={final?.carried ?? true} />}
      <Facts
        facts={[
          [t('paper.submittedBy'), originators.map(({ name }) => name).join(', ')],
          [t('paper.submittedOn'), formatDay(submittedOn)],
          [t('paper.state'), <PaperStateBadge key="state" state={state} />],
          [
            t('paper.parent'),
            parent === null ? null : (
              <Link key="parent" className="kern-link" to="/drucksachen/$id" params={{ id: parent.id }}>
                {parent.number} {parent.title}
              </Link>
            ),
          ],
        ]}
      />
    </div>
  );
}
