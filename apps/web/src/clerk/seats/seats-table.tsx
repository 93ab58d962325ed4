import type { SeatsResult } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Each list with its members, its seats and what they follow from. */
export function SeatsTable({ result: { lists } }: { readonly result: SeatsResult }): ReactElement {
  const { t } = useTranslation('rules');
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  return (
    <div className="g-scroll">
      <table className="kern-table kern-table--small">
        <caption className="kern-sr-only">{t('try.seatsTable')}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            <th scope="col" className="kern-table__header">
              {t('try.list')}
            </th>
            <th scope="col" className="kern-table__header">
              {t('try.members')}
            </th>
            <th scope="col" className="kern-table__header">
              {t('try.given')}
            </th>
            <th scope="col" className="kern-table__header">
              {t('try.steps')}
            </th>
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {lists.map(({ name, members, seats, steps }) => (
            <tr key={name} className="kern-table__row">
              <th scope="row" className="kern-table__cell">
                {name}
              </th>
              <td className="kern-table__cell">{members}</td>
              <td className="kern-table__cell">
                <strong>{seats}</strong>
              </td>
              <td className="kern-table__cell" lang="de">
                {steps.join('; ')}
              </td>
            </tr>
          ))}
          <tr className="kern-table__row">
            <th scope="row" className="kern-table__cell">
              {t('try.total')}
            </th>
            <td className="kern-table__cell">{total(lists.map(({ members }) => members))}</td>
            <td className="kern-table__cell">
              <strong>{total(lists.map(({ seats }) => seats))}</strong>
            </td>
            <td className="kern-table__cell" />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
