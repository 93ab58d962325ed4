import type { Segment } from '../model';
import { separatorOf, type TableNode } from '../view/table-segments';
import type { Meaning } from './doubts';
import { filterRuns, type RichRow, type RichTable, type Run } from './rich';

/** A run that stands for a row itself. */
const rowRun = ({ change }: RichRow): Run => ({ text: '', marks: [], struck: false, change });

/**
 * The table with some runs taken away; a row that has nothing left or is taken away as a whole goes. `null` when no row
 * is left.
 */
export function filterTable(table: RichTable, stays: (run: Run) => boolean): TableNode | null {
  const rows = table.rows.flatMap((row) => {
    const had = row.cells.some(hasWords);
    const cells = row.cells.map((cell) => filterRuns(cell, stays));
    const isGone = (row.change !== 'none' && !stays(rowRun(row))) || (had && !cells.some(hasWords));
    return isGone ? [] : [cells.map(textOfCell)];
  });
  return rows.length === 0 ? null : { t: 'table', rows, head: table.head };
}

const hasWords = (cell: readonly Run[]): boolean => cell.some(({ text }) => text.trim() !== '');

const raised = new Map([...'0123456789+-()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][index] ?? sign]));

/** Cells are plain text: what is raised in them ("m²") is written with the characters for it, where there are some. */
function textOfCell(cell: readonly Run[]): string {
  return cell
    .map(({ text, marks }) =>
      marks.includes('sup') && [...text].every((sign) => raised.has(sign))
        ? [...text].map((sign) => raised.get(sign) ?? sign).join('')
        : text,
    )
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The marks of a table as the document has them. */
export function segmentsOfTable(table: RichTable, no: number, meaning: (run: Run) => Meaning): Segment[] {
  const place = { no, head: table.head };
  const opOf = (run: Run): Segment['op'] => {
    const meant = meaning(run);
    return meant === 'new' ? 'insert' : meant === 'struck' ? 'delete' : 'equal';
  };
  let [olds, news] = [0, 0];
  return table.rows.flatMap((row, index): Segment[] => {
    const ops = new Set(row.cells.flat().flatMap((run) => (run.text.trim() === '' ? [] : [opOf(run)])));
    const [only] = ops;
    const op = row.change !== 'none' ? opOf(rowRun(row)) : ops.size === 1 && only !== undefined ? only : 'equal';
    const mark = separatorOf(op, olds, news);
    olds += op === 'insert' ? 0 : 1;
    news += op === 'delete' ? 0 : 1;
    return [
      ...(index === 0 ? [] : [{ op: mark, text: '\n', table: place }]),
      ...row.cells.flatMap((cell, column): Segment[] => [
        ...(column === 0 ? [] : [{ op, text: '\t', table: place }]),
        ...cell.map((run): Segment => ({ op: opOf(run), text: run.text.replace(/\s+/gu, ' '), table: place })),
      ]),
    ];
  });
}
