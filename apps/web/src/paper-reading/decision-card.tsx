import type { DecisionView } from '@gremia/contracts';
import { decidedSubject, printedResult } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { resultOf } from '../procedures/results';
import { Badge } from '../ui/badge';
import { ResultLines } from './result-lines';

interface DecisionProps {
  readonly decision: DecisionView;
}

/**
 * Everything that is known of one announced vote: question, result, picture, table, and who voted how where that may be
 * known.
 */
export function DecisionCard({ decision }: DecisionProps): ReactElement {
  return (
    <article className="g-decision">
      <h3 className="g-h3" lang="de">
        {keepTogether(decidedSubject(decision.question))}
      </h3>
      {decision.final ? (
        <ResultLines {...resultLines(decision)} carried={decision.carried} />
      ) : (
        <DecisionOutcome decision={decision} />
      )}
      {decision.sentence !== '' && <p lang="de">{keepTogether(decision.sentence)}</p>}
      <DecisionFigures decision={decision} />
    </article>
  );
}

/** The outcome in one line: a word and the counts. */
export function DecisionOutcome({ decision: { carried, label, tallyLine } }: DecisionProps): ReactElement {
  const { t } = useTranslation('paper');
  return (
    <p className="g-row" lang="de">
      <Badge kind={carried ? 'success' : 'danger'} icon={carried ? 'check' : 'close'}>
        {label === '' ? t(carried ? 'outcome.carried' : 'outcome.rejected') : label}
      </Badge>
      <span>{keepTogether(tallyLine)}</span>
    </p>
  );
}

/** The counts as a picture and as a table, and who voted how where that may be known. */
export function DecisionFigures({ decision }: DecisionProps): ReactElement {
  const { t } = useTranslation('paper');
  const { tally, options = [], ballots, announcedAt, enteredAt, meeting } = decision;
  const Counted = resultOf(decision);
  return (
    <div className="g-stack">
      {Counted !== null && <Counted count={tally} options={options} roll={ballots} />}
      <p className="g-muted g-small">
        {t('outcome.announced', { date: formatShortInstant(announcedAt), meeting })}
        {enteredAt !== undefined && ` · ${t('outcome.entered', { date: formatShortInstant(enteredAt) })}`}
      </p>
    </div>
  );
}

/** The two printed lines: German in every language of the interface, as they are the record. */
export const resultLines = ({
  label,
  tallyLine,
}: Pick<DecisionView, 'label' | 'tallyLine'>): { result: string; tally: string } => ({
  result: /^(?:Beschluss|Empfehlung):/u.test(label) ? label : printedResult(label),
  tally: prefixed('Abstimmung', tallyLine),
});

const prefixed = (word: string, line: string): string => (line.startsWith(`${word}:`) ? line : `${word}: ${line}`);
