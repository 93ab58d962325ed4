import { useTranslation } from 'react-i18next';
import { SeatSwatch } from './result-hemicycle';
import { byFaction, SEAT_CHOICES, type FactionTally, type RollLine } from './tally-table.choices';

/** Who voted how, faction by faction: an open vote is recognisable per person once it is closed. */
export function TallyRoll({ roll, caption }: { readonly roll: readonly RollLine[]; readonly caption: string }) {
  const { t } = useTranslation('live');
  return (
    <details className="g-disclosure g-tally-roll">
      <summary>{caption}</summary>
      <div className="g-tally-roll__factions">
        {byFaction(roll).map((faction) => (
          <table key={faction.faction ?? ''} className="kern-table kern-table--small g-tally-roll__table">
            <caption>
              <span className="g-tally-roll__faction">{faction.faction ?? t('result.noFaction')}</span>{' '}
              <span className="g-tally-roll__sum">{countLine(faction, t)}</span>
            </caption>
            <thead className="kern-sr-only">
              <tr>
                <th scope="col">{t('result.name')}</th>
                <th scope="col">{t('result.choice')}</th>
              </tr>
            </thead>
            <tbody className="kern-table__body">
              {faction.lines.map(({ personId, name, choice }) => (
                <tr key={personId} className="kern-table__row">
                  <th scope="row" className="kern-table__cell">
                    {name}
                  </th>
                  <td className="kern-table__cell g-tally-table__choice">
                    <span className="g-tally-table__word">
                      <SeatSwatch choice={choice} />
                      {t(`choice.word.${choice}`)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </details>
  );
}

type Translate = ReturnType<typeof useTranslation<'live'>>['t'];

const countLine = ({ counts }: FactionTally, t: Translate): string =>
  SEAT_CHOICES.filter((choice) => counts[choice] > 0)
    .map((choice) => t(`choice.counted.${choice}`, { count: counts[choice] }))
    .join(', ');
