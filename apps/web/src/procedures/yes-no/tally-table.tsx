import { useTranslation } from 'react-i18next';
import { SeatSwatch } from './result-hemicycle';
import { choicesOf, countOf, seatsOf, type SeatTally } from './tally-table.choices';

interface TallyTableProps {
  readonly tally: SeatTally;
  readonly caption: string;
  readonly captionHidden?: boolean;
}

/** The counts of a vote; their sum is the number of seats. */
export function TallyTable({ tally, caption, captionHidden = false }: TallyTableProps) {
  const { t } = useTranslation('live');
  return (
    <table className="kern-table kern-table--small g-tally-table">
      <caption className={captionHidden ? 'kern-sr-only' : 'kern-body kern-body--bold'}>{caption}</caption>
      <thead className="kern-table__head">
        <tr className="kern-table__row">
          <th scope="col" className="kern-table__header">
            {t('result.choice')}
          </th>
          <th scope="col" className="kern-table__header kern-table__header--numeric">
            {t('result.number')}
          </th>
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {choicesOf(tally).map((choice) => (
          <tr key={choice} className="kern-table__row">
            <th scope="row" className="kern-table__cell g-tally-table__choice">
              <span className="g-tally-table__word">
                <SeatSwatch choice={choice} />
                {t(`choice.word.${choice}`)}
              </span>
            </th>
            <td className="kern-table__cell kern-table__cell--numeric">{countOf(tally, choice)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot className="kern-table__footer">
        <tr className="kern-table__row">
          <th scope="row" className="kern-table__cell">
            {t('result.seats')}
          </th>
          <td className="kern-table__cell kern-table__cell--numeric">{seatsOf(tally)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
