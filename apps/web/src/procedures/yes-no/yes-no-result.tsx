import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultProps } from '../procedure-screens';
import { ResultHemicycle } from './result-hemicycle';
import { TallyTable } from './tally-table';
import { TallyRoll } from './tally-table.roll';
import { listeningIn, rollOf, tallyOf } from './yes-no-count';

/** The seats as a picture, the same as a table, and who voted how where that is known. */
export function YesNoResult({ count, roll, listening }: ResultProps): ReactElement {
  const { t } = useTranslation('live');
  const tally = tallyOf(count, listening ?? listeningIn(roll));
  const lines = rollOf(roll);
  return (
    <>
      <div className="g-result__numbers">
        <ResultHemicycle tally={tally} roll={lines} showLegend={false} />
        <TallyTable tally={tally} caption={t('result.counts')} captionHidden />
      </div>
      {lines !== null && <TallyRoll roll={lines} caption={t('result.roll')} />}
    </>
  );
}
