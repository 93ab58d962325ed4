import type { ReactElement, ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
  /** Its values do not say by themselves what they are: on a narrow screen its name stands before them. */
  readonly named?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** On a narrow screen a row is a few lines that read on, for values that say by themselves what they are. */
  readonly dense?: boolean;
}

/** A table with headers; on narrow screens each row becomes a block in which every value carries its column's name. */
export function DataTable<Row>({ caption, columns, rows, rowKey, dense = false }: DataTableProps<Row>): ReactElement {
  return (
    <table className={`kern-table kern-table--small g-table${dense ? ' g-table--dense' : ''}`}>
      <caption className="kern-sr-only">{caption}</caption>
      <thead className="kern-table__head">
        <tr className="kern-table__row">
          {columns.map(({ key, label, numeric = false }) => (
            <th key={key} scope="col" className={`kern-table__header${numeric ? ' kern-table__header--numeric' : ''}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="kern-table__row">
            {columns.map(({ key, label, numeric = false, rowHeader = false, named = false, cell }) => {
              const className = `kern-table__cell${numeric ? ' kern-table__cell--numeric' : ''}`;
              return rowHeader ? (
                <th key={key} scope="row" className={className} data-label={label}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} className={className} data-label={label} data-named={named || undefined}>
                  {cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
