import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useCommittee } from '../../api/bodies';
import { formatShortDay } from '../../i18n/dates';
import { LETTER } from './letter-words';

const COLUMNS = ['name', 'sent', 'received'] as const;

/** Whom the letter goes to, with room for what is noted by hand; receipt that is known stands there already. */
export function DeliveryList({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const members = useCommittee(meeting.committeeId).data?.members ?? [];
  const known = new Map(meeting.receipts.map(({ personId, receivedOn }) => [personId, receivedOn]));
  const people = meeting.receipts.length > 0 ? meeting.receipts : members;
  return (
    <section className="g-letter g-letter--list" lang="de">
      <h2 className="g-h2">{LETTER.list(meeting.title)}</h2>
      <table className="kern-table g-letter__people">
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="kern-table__header">
                {LETTER.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {people.map(({ personId, name }) => {
            const day = known.get(personId) ?? null;
            return (
              <tr key={personId} className="kern-table__row">
                <th scope="row" className="kern-table__cell">
                  {name}
                </th>
                <td className="kern-table__cell" />
                <td className="kern-table__cell">{day === null ? '' : formatShortDay(day)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
