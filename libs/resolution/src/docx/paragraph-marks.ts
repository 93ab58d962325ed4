import { plainRun, type RichParagraph, type Run } from '../read/rich';

/** A paragraph with what happened to its end: a struck end joins it with the next one, a new end parts the two. */
export interface MarkedParagraph extends RichParagraph {
  readonly mark: Run['change'];
}

/**
 * Puts changes of paragraph ends into the runs, where everybody looks for changes: of two paragraphs that become one,
 * the first gets the words of the second as new ones and the second loses them; of one that becomes two, the other way
 * round. A paragraph that is new or struck as a whole needs nothing.
 */
export function settleMarks(paragraphs: readonly MarkedParagraph[]): RichParagraph[] {
  const settled: RichParagraph[] = [];
  // From the end, since a paragraph may be joined with one that was joined with the next itself.
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const { mark, ...rest } = paragraph;
    const next = settled.at(-1);
    const [stays, goes] = mark === 'deleted' ? (['inserted', 'deleted'] as const) : (['deleted', 'inserted'] as const);
    const hasOwn = rest.runs.some((run) => run.text.trim() !== '' && isThere(run, mark === 'deleted' ? 'new' : 'old'));
    if (mark === 'none' || next === undefined || next.table !== undefined || rest.table !== undefined || !hasOwn) {
      settled.push(rest);
      continue;
    }
    const moved = next.runs.filter((run) => run.isLabel !== true && isThere(run, mark === 'deleted' ? 'new' : 'old'));
    const left = next.runs.filter((run) => isThere(run, mark === 'deleted' ? 'old' : 'new'));
    const seam = moved.length === 0 || /\s$/u.test(textOfLast(rest.runs)) ? [] : [plainRun(' ')];
    settled[settled.length - 1] = { ...next, runs: left.map((run) => ({ ...run, change: goes })) };
    settled.push({
      ...rest,
      runs: [...rest.runs, ...[...seam, ...moved].map((run) => ({ ...run, change: stays }))],
    });
  }
  return settled.reverse();
}

/** Is the run part of the text before (`old`) or after (`new`) the tracked changes? */
const isThere = ({ change }: Run, side: 'old' | 'new'): boolean =>
  change === 'none' || change === (side === 'old' ? 'deleted' : 'inserted');

const textOfLast = (runs: readonly Run[]): string => runs.at(-1)?.text ?? '';
