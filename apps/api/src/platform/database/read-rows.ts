import type { z } from 'zod';
import type { Statement } from './statement';

/**
 * A row that is not as its statement says: the database and the code have come apart. Carries no content of the row.
 */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/**
 * Gives rows the type of their statement by checking each of them.
 *
 * @throws RowError with the columns that do not fit
 */
export function readRows<Columns extends z.ZodObject>(
  { columns, sql }: Statement<Columns>,
  records: readonly unknown[],
): z.output<Columns>[] {
  return records.map((record) => {
    const read = columns.safeParse(record);
    if (read.success) return read.data;
    throw new RowError(`${faultsOf(read.error)} in: ${sql.trim().replace(/\s+/g, ' ').slice(0, 120)}`);
  });
}

const faultsOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, code }) => `${path.join('.') || 'row'} (${code})`).join(', ');
