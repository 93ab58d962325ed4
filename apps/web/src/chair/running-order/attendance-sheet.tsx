import type { MeetingDetail } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';

interface AttendanceSheetProps {
  readonly state: MeetingState;
  readonly planned: Pick<MeetingDetail, 'receipts'>;
}

/** All names with room for coming and going; who is noted as here already has the time. */
export function AttendanceSheet({ state, planned }: AttendanceSheetProps): ReactElement | null {
  const { t } = useTranslation(['chair', 'live']);
  const people = state.roster.length > 0 ? state.roster : planned.receipts;
  if (people.length === 0) return null;
  return (
    <section className="g-order g-order--sheet">
      <h2 className="g-h2">{t('runningOrder.attendance')}</h2>
      <table className="kern-table g-order__people">
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {(['name', 'from', 'until', 'excused'] as const).map((column) => (
              <th key={column} scope="col" className="kern-table__header">
                {t(`runningOrder.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {people.map(({ personId, name }) => {
            const since = state.present[personId]?.since;
            return (
              <tr key={personId} className="kern-table__row">
                <th scope="row" className="kern-table__cell">
                  {name}
                </th>
                <td className="kern-table__cell">{since === undefined ? '' : formatTime(since)}</td>
                <td className="kern-table__cell" />
                <td className="kern-table__cell" />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
