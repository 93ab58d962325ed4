import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Paged } from '../../ui/fit/paged';
import type { ResultProps } from '../procedure-screens';
import { ResultHemicycle, SeatSwatch } from './result-hemicycle';
import { countOf, SEAT_CHOICES, type RollLine } from './tally-table.choices';
import { listeningIn, rollOf, tallyOf } from './yes-no-count';

/** In the hall: the seats, each choice with its number, and the names where everybody may know them. */
export function YesNoHallResult({ count, roll, listening }: ResultProps): ReactElement {
  const { t } = useTranslation(['hall', 'live']);
  const tally = tallyOf(count, listening ?? listeningIn(roll));
  const lines = rollOf(roll);
  // Nobody for it, or nobody against it, is a part of the result.
  const told = SEAT_CHOICES.filter((choice) => choice === 'yes' || choice === 'no' || countOf(tally, choice) > 0);
  // Who took no part is seen on the list of those present; the wall has room for those who did.
  const named = told.filter((choice) => choice !== 'absent' && choice !== 'without-vote' && countOf(tally, choice) > 0);
  return (
    <div className="hall-counted">
      <ResultHemicycle tally={tally} roll={lines} showLegend={false} />
      <div className="hall-counted__choices">
        <ul className="hall-choices">
          {told.map((choice) => (
            <li key={choice}>
              <SeatSwatch choice={choice} />
              <span>{t(`live:choice.word.${choice}`)}</span>
              <strong>{countOf(tally, choice)}</strong>
            </li>
          ))}
        </ul>
        {lines !== null && (
          <Paged label={t('roll')} pageOf={(page, pages) => t('page', { page, pages })} most={1.1} floor={0.85}>
            {named.map((choice) => (
              <p key={choice} className="hall-names">
                <strong>{t(`live:choice.word.${choice}`)}:</strong>{' '}
                {namesOf(lines, choice).map((name, index, { length }) => (
                  <Fragment key={name}>
                    {index > 0 && ' '}
                    {/* The comma stays with its name: no line or page begins with one. */}
                    <span className="hall-name">{index < length - 1 ? `${name},` : name}</span>
                  </Fragment>
                ))}
              </p>
            ))}
          </Paged>
        )}
      </div>
    </div>
  );
}

/** In the order of the roll, which is that of family names. */
const namesOf = (lines: readonly RollLine[], choice: RollLine['choice']): readonly string[] =>
  lines.filter((line) => line.choice === choice).map(({ name }) => name);
