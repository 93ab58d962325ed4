/** What a spreadsheet would take for a formula is marked as text. */
const asText = (value: string): string => (/^[=+\-@\t\r]/u.test(value) ? `'${value}` : value);
const quoted = (value: string): string => `"${asText(value).replaceAll('"', '""')}"`;

/** A table as spreadsheets of German offices open it: semicolons, every cell quoted, UTF-8 with BOM. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

/** Hands a table over as a file. */
export function saveCsv(fileName: string, rows: readonly (readonly string[])[]): void {
  const url = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
