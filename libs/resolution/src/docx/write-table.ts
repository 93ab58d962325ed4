import type { MarkedRow } from '../view/segment-blocks';
import { apart, type ChangeOptions, type ChangeWriter } from './changes';

/** In twentieths of a point: the page between its margins, and what a level is indented by. */
const textWidth = 9070;
export const levelIndent = 567;

/**
 * A table below the text of a point of this depth. Its style says how deep it stands and, for a table that is a
 * point by itself, that it begins one.
 */
export function writeTable(
  rows: readonly MarkedRow[],
  place: { readonly head: boolean; readonly depth: number; readonly isPoint: boolean },
  write: ChangeWriter,
  options: ChangeOptions,
): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const indent = levelIndent * (place.depth + (place.isPoint ? 0 : 1));
  const width = Math.max(1, Math.floor((textWidth - indent) / columns));
  const style = `${place.isPoint ? 'GremiaTabelle' : 'GremiaTabelleImPunkt'}${place.depth}`;
  const written = rows.map(({ op, cells }, index) => {
    const properties = (place.head && index === 0 ? '<w:tblHeader/>' : '') + write.mark(op);
    const filled = Array.from({ length: columns }, (_, column) => cells[column] ?? []).map(
      (segments) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle ` +
        `w:val="GremiaZelle"/></w:pPr>${apart(segments, options).map(write.segment).join('')}</w:p></w:tc>`,
    );
    return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${filled.join('')}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${width * columns}" w:type="dxa"/>` +
    `<w:tblInd w:w="${indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" ` +
    `w:firstRow="${place.head ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" ` +
    `w:noVBand="1"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>` +
    `${written.join('')}</w:tbl>` +
    // Two tables without a paragraph between them would become one.
    '<w:p><w:pPr><w:pStyle w:val="GremiaZelle"/></w:pPr></w:p>'
  );
}
