import type { Point } from '../model';
import { composed } from '../text/composed';
import { plainText, readableText } from './body';
import { citationsOf, labelsOf } from './labels';
import { readLabel } from './label-line';
import { beginsParagraph, looksCounted, withoutBullet } from './paragraph-starts';

/**
 * Prints a resolution as plain text that `parseResolution` reads again: a label of a top point on a line of its own,
 * other labels before their text, four blanks of
 * indentation for every level below the first, a forced break as two blanks at a line's end, a table as lines with
 * tabs. A backslash stands before
 * a line that only looks like a label, a heading or an item of a list,
 * before an unnumbered paragraph that belongs to no point above it, and for an empty line inside a point.
 */
export function printResolution(points: readonly Point[]): string {
  const labels = labelsOf(points);
  const citations = citationsOf(points);
  const lines: string[] = [];
  const print = (siblings: readonly Point[], depth: number): void => {
    let numbered = false;
    for (const point of siblings) {
      const indent = '    '.repeat(depth);
      const label = labels.get(point.id) ?? '';
      const [first = '', ...more] = readableText(point.body, citations).split('\n');
      const isLoose = depth === 0 && point.scheme === 'none' && numbered;
      const start =
        point.scheme !== '01' && point.scheme !== 'none'
          ? protect(first, false)
          : protect(first, isLoose || looksLabelled(first));
      const body = [
        start,
        ...more.map((line) =>
          protect(line, line === '' || beginsParagraph(line) || looksCounted(line) || withoutBullet(line) !== line),
        ),
      ].join(`  \n${indent}`);
      if (point.scheme === '01') lines.push(`${indent}${label}\n${indent}${body}`.trimEnd());
      else lines.push(`${indent}${label === '' ? '' : `${label} `}${body}`.trimEnd());
      print(point.children, depth + 1);
      numbered ||= point.scheme === '01';
    }
  };
  print(points, 0);
  return lines.length === 0 ? '' : `${lines.join('\n\n')}\n`;
}

const protect = (line: string, isMistakable: boolean): string =>
  isMistakable || line.startsWith('\\') ? `\\${line}` : line;

/**
 * Might the line be read as a label, where the points before it count up to it, or lose a dash? Two letters ("ca.") are
 * too rare a label.
 */
const looksLabelled = (line: string): boolean =>
  beginsParagraph(line) || (readLabel(line)?.scheme ?? 'a.') !== 'a.' || withoutBullet(line) !== line;

/**
 * What is hashed of a text: one line a point in reading order, its cited label, a tab, its plain text with every white
 * space made one blank. Ids and marks do not
 * enter it, so that the hash proves what can be read.
 */
export function hashInput(points: readonly Point[]): string {
  const citations = citationsOf(points);
  const lines: string[] = [];
  const add = (siblings: readonly Point[]): void => {
    for (const point of siblings) {
      lines.push(
        `${citations.get(point.id) ?? ''}\t${composed(plainText(point.body, citations)).replace(/\s+/gu, ' ').trim()}\n`,
      );
      add(point.children);
    }
  };
  add(points);
  return lines.join('');
}
