import { attribute, isElement, type HtmlElement } from './html-tree';
import type { RichRow, RichTable, Run } from './rich';

const mostColumns = 60;
const mostRows = 500;

/** The rows of a table, those of tables in its cells excepted. */
function rowsOf(element: HtmlElement): { row: HtmlElement; isHead: boolean }[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [{ row: child, isHead: element.tagName === 'thead' }];
    return /^(?:thead|tbody|tfoot)$/u.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** Reads a table; cells that reach over several columns or rows are filled up with empty ones. */
export function readHtmlTable(table: HtmlElement, readCell: (cell: HtmlElement) => Run[]): RichTable {
  const found = rowsOf(table);
  // How many rows down a cell above still reaches, by column.
  let reaching: number[] = [];
  const rows = found.map(({ row }): RichRow => {
    const cells: Run[][] = [];
    const next: number[] = [];
    const fill = (): void => {
      for (let left = reaching[cells.length] ?? 0; left > 0; left = reaching[cells.length] ?? 0) {
        next[cells.length] = left - 1;
        cells.push([]);
      }
    };
    for (const cell of row.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/u.test(tagName))) {
      fill();
      const [wide, high] = [span(cell, 'colspan', mostColumns), span(cell, 'rowspan', mostRows)];
      for (let column = 0; column < wide; column += 1) {
        next[cells.length] = high - 1;
        cells.push(column === 0 ? readCell(cell) : []);
      }
    }
    fill();
    reaching = next;
    return { cells, change: 'none' };
  });
  return { rows, head: isHeading(found[0]) };
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return value > 1 ? Math.min(value, most) : 1;
}

/** Does the first row name the columns? */
function isHeading(first: { readonly row: HtmlElement; readonly isHead: boolean } | undefined): boolean {
  const cells = first?.row.childNodes.filter(isElement) ?? [];
  return first?.isHead === true || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'));
}
