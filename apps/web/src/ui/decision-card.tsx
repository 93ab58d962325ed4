import type { DecisionView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../i18n/dates';
import { Badge } from './badge';
import { ResultHemicycle } from './result-hemicycle';
import { ResultLines } from './result-lines';
import { TallyRoll } from './tally-table.roll';
import { TallyTable } from './tally-table';

/** Everything that is known of one announced vote: question, result, picture, table, and who voted how where that may be known. */
export function DecisionCard({ decision }: { readonly decision: DecisionView }): ReactElement {
  const { t } = useTranslation('portal');
  const { question, carried, final, label, sentence, tally, tallyLine, ballots, announcedAt, meeting } = decision;
  const lines = resultLines(decision);
  return (
    <article className="g-decision">
      <h3 className="g-h3">{question}</h3>
      {final ? (
        <ResultLines result={lines.result} tally={lines.tally} carried={carried} />
      ) : (
        <p className="g-row">
          <Badge kind={carried ? 'success' : 'danger'} icon={carried ? 'check' : 'close'}>
            {label === '' ? t(carried ? 'result.carried' : 'result.rejected') : label}
          </Badge>
          <span>{tallyLine}</span>
        </p>
      )}
      {sentence !== '' && <p>{sentence}</p>}
      <div className="g-decision__figures">
        <ResultHemicycle tally={tally} roll={ballots} showLegend={false} />
        <TallyTable tally={tally} caption={t('result.caption')} captionHidden />
      </div>
      {ballots !== null && ballots.length > 0 && <TallyRoll roll={ballots} caption={t('result.roll')} />}
      <p className="g-muted g-small">{t('result.announced', { date: formatShortInstant(announcedAt), meeting })}</p>
    </article>
  );
}

/** The two printed lines: German in every language of the interface, as they are the record. */
export const resultLines = ({ label, tallyLine }: Pick<DecisionView, 'label' | 'tallyLine'>): { result: string; tally: string } => ({
  result: prefixed('Beschluss', label),
  tally: prefixed('Abstimmung', tallyLine),
});

const prefixed = (word: string, line: string): string => (line.startsWith(`${word}:`) ? line : `${word}: ${line}`);
