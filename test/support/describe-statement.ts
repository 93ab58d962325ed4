import type { Client, Connection, Submittable } from 'pg';

export interface DescribedColumn {
  readonly name: string;
  /** As in `pg_type.typname`. */
  readonly type: string;
}

/** What the database says of a statement without running it: parse and describe of the extended protocol. */
class Description implements Submittable {
  readonly done: Promise<readonly { readonly name: string; readonly dataTypeID: number }[]>;
  private fields: readonly { readonly name: string; readonly dataTypeID: number }[] = [];
  private settle: { resolve(): void; reject(error: Error): void } = {
    resolve: () => undefined,
    reject: () => undefined,
  };

  constructor(private readonly sql: string) {
    this.done = new Promise<void>((resolve, reject) => (this.settle = { resolve, reject })).then(() => this.fields);
  }

  submit(connection: Connection): void {
    connection.parse({ name: '', text: this.sql, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }

  handleRowDescription({
    fields,
  }: {
    fields: readonly { readonly name: string; readonly dataTypeID: number }[];
  }): void {
    this.fields = fields;
  }

  handleError(error: Error, connection: Connection): void {
    this.settle.reject(error);
    connection.sync();
  }

  handleReadyForQuery(): void {
    this.settle.resolve();
  }
}

/**
 * The columns a statement gives; none for a change without RETURNING.
 *
 * @throws DatabaseError when it cannot be planned
 */
export async function describeStatement(client: Client, sql: string): Promise<DescribedColumn[]> {
  const { done } = client.query(new Description(sql));
  const fields = await done;
  const { rows } = await client.query<{ oid: number; typname: string }>(
    'SELECT oid::int, typname FROM pg_type WHERE oid = ANY($1::oid[])',
    [fields.map(({ dataTypeID }) => dataTypeID)],
  );
  const names = new Map(rows.map(({ oid, typname }) => [oid, typname]));
  return fields.map(({ name, dataTypeID }) => ({ name, type: names.get(dataTypeID) ?? String(dataTypeID) }));
}
