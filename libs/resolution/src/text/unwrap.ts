/** Finds the paragraphs of a plain text, whether its lines were broken by a person or by a page. */

/**
 * A paragraph on one line; `indent` is the white space before it in columns; forced line breaks inside are newlines.
 */
export interface Paragraph {
  readonly text: string;
  readonly indent: number;
}

interface Line {
  readonly text: string;
  readonly indent: number;
  /** Newlines between this line and the one before it. */
  readonly gap: number;
  /** Ends with two blanks: a forced break, as in Markdown. */
  readonly forced: boolean;
}

const pageWidth = 130;

/** Has the line cells, as copied from a table? */
export const hasTab = (line: string | undefined): boolean => /\S\t+\S/u.test(line ?? '');

/**
 * Cuts a text into paragraphs. Text won from a PDF (many lines of about one length that end in the middle of a
 * sentence) is unwrapped: hard line breaks are joined, a
 * hyphen at a line's end stays after a capital or an acronym and before a capital (`IT-⏎Dienstleister`,
 * `OZG-⏎konforme`) and is dropped otherwise. `starts` tells
 * which lines begin a paragraph whatever stands before them.
 */
export function paragraphs(text: string, starts: (lines: readonly string[]) => readonly boolean[]): Paragraph[] {
  const lines = readLines(text);
  const isStart = starts(lines.map((line) => line.text));
  const wrapGap = findWrapGap(lines, isStart);
  const found: { parts: string[]; indent: number; last: Line }[] = [];
  for (const [index, line] of lines.entries()) {
    const current = found.at(-1);
    if (current !== undefined && isStart[index] !== true && continues(current.last, line, wrapGap)) {
      const isSeam = isRow(lines, index) || isRow(lines, index - 1);
      const seam = isSeam ? '\n' : seamOf(current.last, line.text, wrapGap > 0);
      if (seam === 'drop-hyphen') current.parts.push((current.parts.pop() ?? '').slice(0, -1), line.text);
      else current.parts.push(seam, line.text);
      current.last = line;
    } else {
      found.push({ parts: [line.text], indent: line.indent, last: line });
    }
  }
  return found.map(({ parts, indent }) => ({ text: parts.join(''), indent }));
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.replace(/\r\n?|[\u2028\u2029\f\v]/gu, '\n').split('\n')) {
    gap += 1;
    if (raw.trim() === '') continue;
    const indent = (/^[^\S\n]*/u.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').length;
    lines.push({ text: raw.trim(), indent, gap, forced: raw.endsWith('  ') });
    gap = 0;
  }
  return lines;
}

/**
 * How many newlines lie between two wrapped lines of one paragraph; 0 when the text is not wrapped at a page's width.
 */
function findWrapGap(lines: readonly Line[], isStart: readonly boolean[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (longest > pageWidth || longest < 40) return 0;
  const broken = lines.filter((_, index) => {
    const before = lines[index - 1];
    return (
      before !== undefined &&
      isStart[index] !== true &&
      !/[.:;!?]["“)]?$/u.test(before.text) &&
      before.text.length > longest * 0.6
    );
  });
  const gap = broken.map((line) => line.gap).sort((x, y) => x - y)[broken.length >> 1] ?? 0;
  return gap < 2 || isDoubleSpaced(lines, broken, gap) ? gap : 0;
}

/**
 * Lines with empty lines between them are paragraphs, unless wider gaps part the paragraphs, or every gap is as wide
 * and sentences run on over it.
 */
function isDoubleSpaced(lines: readonly Line[], broken: readonly Line[], gap: number): boolean {
  const gaps = lines.slice(1).map((line) => line.gap);
  return gaps.some((other) => other > gap) || (!gaps.includes(1) && broken.some((line) => /^\p{Ll}/u.test(line.text)));
}

function continues(last: Line, line: Line, wrapGap: number): boolean {
  if (line.gap === 1 && (last.forced || wrapGap === 0)) return true;
  return line.gap <= wrapGap;
}

/** Is the line a row of a table, with another row right above or below? Rows stay lines. */
function isRow(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  return hasTab(line?.text) && ((line?.gap === 1 && hasTab(before?.text)) || (after?.gap === 1 && hasTab(after.text)));
}

/** What stands between two joined lines. */
function seamOf({ text, forced }: Line, after: string, wrapped: boolean): ' ' | '\n' | '' | 'drop-hyphen' {
  if (forced) return '\n';
  if (!wrapped && !/^\p{Ll}/u.test(after) && /[.:;!?]$/u.test(text)) return '\n';
  const end = text.slice(-60);
  if (!/[\p{L}\p{N}]-$/u.test(end)) return ' ';
  // "Hin- und Rückweg": the hyphen stands for a word.
  if (/^(?:und|oder|bzw\.|sowie|bis)\s/u.test(after)) return ' ';
  const stem = /[\p{L}\p{N}-]+(?=-$)/u.exec(end)?.[0] ?? '';
  return /^[\p{Lu}\p{N}]/u.test(after) || /[\p{Lu}\p{N}]$/u.test(stem) ? '' : 'drop-hyphen';
}
