/**
 * The SQL with each parameter so many places further: `$1` becomes `$7` when moved by 6. So conditions that speak about
 * different parameters stand in one statement.
 */
export const movedParams = (sql: string, by: number): string =>
  sql.replace(/\$(\d+)/g, (_, no: string) => `$${Number(no) + by}`);
