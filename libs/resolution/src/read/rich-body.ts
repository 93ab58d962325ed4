import type { Inline, Mark } from '../model';
import { bodyOfRuns, filterRuns, joinRuns, type RichParagraph, type Run } from './rich';
import { filterTable } from './rich-table';

/**
 * The paragraphs of a point as its body: those that stay, with the marks that are kept. Paragraphs are parted by a line
 * break, unless one goes on where the one before it ended.
 */
export function bodyOfParagraphs(
  paragraphs: readonly RichParagraph[],
  stays: (run: Run) => boolean,
  keep: (mark: Mark) => boolean,
): Inline[] {
  return paragraphs.flatMap((paragraph, index): Inline[] => {
    const table = paragraph.table === undefined ? null : filterTable(paragraph.table, stays);
    const body = table === null ? bodyOfRuns(joinRuns(filterRuns(paragraph.runs, stays)), keep) : [table];
    const isApart = index > 0 && paragraph.continues !== true && body.length > 0;
    return isApart ? [{ t: 'br' }, ...body] : body;
  });
}
