import type { DecisionView, PaperReading } from '@gremia/contracts';
import { decidedSubject } from '@gremia/rules';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { Facts } from '../ui/facts';
import { DecisionOutcome } from './decision-card';
import { PaperLink } from './paper-link';
import { PaperStanding } from './paper-standing';
import type { PaperPartProps } from './paper-part';
import { ResultLines } from './result-lines';

interface PaperFactsProps extends PaperPartProps {
  readonly paper: PaperReading & { readonly public?: boolean };
  /** What only this reader is told beside. */
  readonly more?: readonly (readonly [name: string, value: ReactNode])[];
}

/** Who, when, how far; and first of all the result, where there is one. */
export function PaperFacts({ paper, surface, more = [] }: PaperFactsProps): ReactElement {
  const { t } = useTranslation('paper');
  const { originators, submittedOn, parent, resultLine, tallyLine, decisions } = paper;
  const final = decisions.findLast((decision) => decision.final);
  // An amendment is not resolved itself; how its changes ended is what its readers look for.
  const outcomes = paper.kind === 'amendment' ? decisions.filter((decision) => !decision.final) : [];
  return (
    <div className="g-stack">
      {resultLine !== null && <ResultLines result={resultLine} tally={tallyLine} carried={final?.carried ?? true} />}
      <Facts
        facts={[
          [t('submittedBy'), originators.map(({ name }) => name).join(', ')],
          [t('submittedOn'), submittedOn === null ? null : formatDay(submittedOn)],
          [t('state'), <PaperStanding key="state" paper={paper} surface={surface} />],
          [t('result'), outcomes.length === 0 ? null : <Outcomes key="outcomes" decisions={outcomes} />],
          [t('parent'), parent === null ? null : <PaperLink key="parent" paper={parent} surface={surface} />],
          ...more,
        ]}
      />
    </div>
  );
}

const Outcomes = ({ decisions }: { readonly decisions: readonly DecisionView[] }): ReactElement => (
  <div className="g-stack">
    {decisions.map((decision) => (
      <div key={decision.voteId}>
        {decisions.length > 1 && (
          <p className="g-small" lang="de">
            {keepTogether(decidedSubject(decision.question))}
          </p>
        )}
        <DecisionOutcome decision={decision} />
      </div>
    ))}
  </div>
);
