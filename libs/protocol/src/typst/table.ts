import type { Inline, MarkedRow } from '@gremia/resolution';
import type { TypstWriter } from './writer';

type TableNode = Extract<Inline, { t: 'table' }>;

/** A table with more columns than fit beside each other is printed in parts, each with the first column again. */
const MOST_COLUMNS = 12;
/** From so many columns on the type is smaller. */
const MANY_COLUMNS = 6;

interface Cells {
  readonly head: boolean;
  /** The content of every cell as Typst code, row by row; rows may be of different lengths. */
  readonly rows: readonly (readonly string[])[];
}

/** A table of a clean text. */
export const printTable = (writer: TypstWriter, { rows, head }: TableNode): string =>
  tableParts(writer, { head, rows: rows.map((row) => row.map((cell) => writer.cell(cell))) });

/** A table with its changes; `print` gives the content of a cell. */
export const printMarkedTable = (
  writer: TypstWriter,
  head: boolean,
  rows: readonly MarkedRow[],
  print: (cell: MarkedRow['cells'][number]) => string,
): string => tableParts(writer, { head, rows: rows.map(({ cells }) => cells.map(print)) });

function tableParts(writer: TypstWriter, { head, rows }: Cells): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('[]')]);
  const [first = [], ...rest] = padded;
  // A table without a head gets column numbers: PDF/UA wants every data cell to have one.
  const titles = head ? first : Array.from({ length: columns }, (_, index) => writer.text(`Spalte ${index + 1}`));
  const body = head ? rest : padded;
  const parts = columnParts(columns).map((chosen) => {
    const pick = (row: readonly string[]): string[] => chosen.map((index) => row[index] ?? '[]');
    return writer.tableOf(
      chosen.map(() => 'auto'),
      pick(titles),
      body.map(pick),
    );
  });
  const set = columns > MANY_COLUMNS ? 'set text(size: 8pt); set table(inset: 3pt); ' : '';
  return `{ ${set}${parts.join('; ')} }`;
}

/** Which columns are printed together. */
function columnParts(columns: number): number[][] {
  const all = Array.from({ length: columns }, (_, index) => index);
  if (columns <= MOST_COLUMNS) return [all];
  const step = MOST_COLUMNS - 1;
  return Array.from({ length: Math.ceil((columns - 1) / step) }, (_, part) => [
    0,
    ...all.slice(1 + part * step, 1 + (part + 1) * step),
  ]);
}
