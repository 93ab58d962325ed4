import { escapeXml } from './escape-xml';
import type { Mark, Segment } from '../model';

export interface ChangeOptions {
  /**
   * `runs`: struck text is crossed out, new text bold; `tracked`: as tracked changes that a word processor accepts or
   * rejects. What is bold by itself stays bold; among it new text is underlined besides.
   */
  readonly changes: 'runs' | 'tracked';
  /** Who tracked changes are by, and when (ISO 8601 with a zone). */
  readonly author?: string;
  readonly date?: string;
}

/** Writes what is new or struck, with one count of tracked changes for the whole document. */
export interface ChangeWriter {
  /** A segment as runs. */
  segment(segment: Pick<Segment, 'op' | 'text' | 'm'>): string;
  /** The mark of a paragraph or row that is new or struck as a whole (`w:ins`, `w:del`), where changes are tracked. */
  mark(op: Segment['op']): string;
}

export function changeWriter({ changes, author = 'Gremia', date }: ChangeOptions, hasBold = false): ChangeWriter {
  let id = 0;
  const attributes = (): string =>
    `w:id="${(id += 1)}" w:author="${escapeXml(author)}"${date === undefined ? '' : ` w:date="${escapeXml(date)}"`}`;
  return {
    segment({ op, text, m = [] }) {
      if (text === '' || op === 'equal') return writeRun(text, markedLook(m));
      if (changes === 'runs' && op === 'delete') return writeRun(text, markedLook(m, true));
      if (changes === 'runs') return writeRun(text, markedLook([...m, 'b', ...(hasBold ? (['u'] as const) : [])]));
      return op === 'delete'
        ? `<w:del ${attributes()}>${writeRun(text, markedLook(m), 'delText')}</w:del>`
        : `<w:ins ${attributes()}>${writeRun(text, markedLook(m))}</w:ins>`;
    },
    mark(op) {
      if (changes === 'runs' || op === 'equal') return '';
      return `<w:${op === 'insert' ? 'ins' : 'del'} ${attributes()}/>`;
    },
  };
}

/** The properties of a run, in the order of the schema. */
const markedLook = (marks: readonly Mark[], struck = false): string =>
  [
    marks.includes('b') ? '<w:b/>' : '',
    marks.includes('i') ? '<w:i/>' : '',
    struck ? '<w:strike/>' : '',
    marks.includes('u') ? '<w:u w:val="single"/>' : '',
    marks.includes('sup') ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');

/** A text as a run; line breaks and tabs are elements of their own. */
export function writeRun(text: string, properties: string, element: 't' | 'delText' = 't'): string {
  if (text === '') return '';
  const pieces = text
    .split(/([\n\t])/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\n'
        ? '<w:br/>'
        : piece === '\t'
          ? '<w:tab/>'
          : `<w:${element} xml:space="preserve">${escapeXml(piece)}</w:${element}>`,
    );
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${pieces.join('')}</w:r>`;
}

/**
 * Struck and new words side by side need a blank to be read; it is struck with the old ones. Tracked changes keep the
 * text as it is.
 */
export function apart(segments: readonly Segment[], { changes }: ChangeOptions): Segment[] {
  return segments.map((segment, index) => {
    const next = segments[index + 1];
    const isTight =
      changes === 'runs' &&
      segment.op === 'delete' &&
      next?.op === 'insert' &&
      !/\s$/u.test(segment.text) &&
      !/^\s/u.test(next.text);
    return isTight ? { ...segment, text: `${segment.text} ` } : segment;
  });
}
