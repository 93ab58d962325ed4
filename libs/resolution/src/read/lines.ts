import { readLabels } from '../points/label-line';
import { paragraphStarts } from '../points/paragraph-starts';
import { cutRuns, textOfRuns, type RichParagraph, type Run } from './rich';

/**
 * The paragraphs that somebody wrote as one with line breaks in it: behind an empty line, and where a line begins with
 * the label of a list or a point.
 */
export function splitLines(paragraph: RichParagraph): RichParagraph[] {
  const text = textOfRuns(paragraph.runs);
  if (paragraph.table !== undefined || paragraph.keepsLines === true || !text.includes('\n')) return [paragraph];
  const lines = text.split('\n');
  const trimmed = lines.map((line) => line.trim());
  const starts = paragraphStarts(trimmed);
  const begins = (index: number): boolean =>
    trimmed[index - 1] === '' || (starts[index] === true && readLabels(trimmed[index] ?? '').length > 0);
  const pieces: RichParagraph[] = [];
  let [from, at] = [0, 0];
  const push = (end: number): void => {
    const runs = firstRuns(cutRuns(paragraph.runs, from), text.slice(from, end).trimEnd().length);
    if (textOfRuns(runs).trim() !== '') pieces.push({ ...paragraph, runs });
    from = end + 1;
  };
  lines.forEach((line, index) => {
    if (index > 0 && begins(index)) push(at - 1);
    at += line.length + 1;
  });
  push(text.length);
  return pieces;
}

/** So many characters of the runs. */
function firstRuns(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
