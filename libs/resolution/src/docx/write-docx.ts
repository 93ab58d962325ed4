import { strToU8, zipSync } from 'fflate';
import type { MarkedPoint, Segment } from '../model';
import { escapeXml } from './escape-xml';
import { packageParts } from './package-parts';

export interface WriteDocxOptions {
  /**
   * `runs`: struck text is crossed out, new text bold; `tracked`: as tracked changes that a word processor accepts or
   * rejects.
   */
  readonly changes: 'runs' | 'tracked';
  readonly title: string;
  /** Paragraphs before the points, the first as a heading. */
  readonly intro?: readonly string[];
  /** Who tracked changes are by, and when (ISO 8601 with a zone). */
  readonly author?: string;
  readonly date?: string;
}

/**
 * Writes a marked text as a Word document (.docx). Labels are text, so that they read the same everywhere. A clean text
 * is a marked one without changes
 * (`compareVersions(points, points)`). `readDocx` reads it back with its changes.
 */
export function writeDocx(marked: readonly MarkedPoint[], options: WriteDocxOptions): Uint8Array {
  const changes = changeWriter(options);
  const intro = (options.intro ?? []).map((text, index) =>
    paragraph(index === 0 ? 'GremiaTitel' : 'GremiaText', run(text, '')),
  );
  const points = marked.map((point) =>
    paragraph(
      `GremiaPunkt${Math.min(point.depth, 8)}`,
      label(point, changes) + apart(point.segments, options).map(changes).join(''),
      paragraphMark(point, options),
    ),
  );
  const files = packageParts(options.title, [...intro, ...points].join(''), options.date ?? '1980-01-01T00:00:00Z');
  // A fixed time makes equal documents equal files.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: '1980-01-01T00:00:00',
  });
}

type WriteSegment = (segment: Segment) => string;

function changeWriter({ changes, author = 'Gremia', date }: WriteDocxOptions): WriteSegment {
  let id = 0;
  const attributes = (): string =>
    `w:id="${(id += 1)}" w:author="${escapeXml(author)}"${date === undefined ? '' : ` w:date="${escapeXml(date)}"`}`;
  return ({ op, text }) => {
    if (text === '' || op === 'equal') return run(text, '');
    if (changes === 'runs') return run(text, op === 'delete' ? '<w:strike/>' : '<w:b/>');
    return op === 'delete'
      ? `<w:del ${attributes()}>${run(text, '', 'delText')}</w:del>`
      : `<w:ins ${attributes()}>${run(text, '')}</w:ins>`;
  };
}

/**
 * Struck and new words side by side need a blank to be read; it is struck with the old ones. Tracked changes keep the
 * text as it is.
 */
function apart(segments: readonly Segment[], { changes }: WriteDocxOptions): Segment[] {
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

/** The label, marked where it is new, struck or changed, and the tab behind it. */
function label(point: MarkedPoint, write: WriteSegment): string {
  const { oldLabel, newLabel } = point;
  if (oldLabel === newLabel || oldLabel === '' || newLabel === '')
    return (newLabel ?? '') === '' ? '' : run(`${newLabel ?? ''}\t`, '');
  if (oldLabel === null) return write({ op: 'insert', text: `${newLabel ?? ''}\t` });
  if (newLabel === null) return write({ op: 'delete', text: `${oldLabel}\t` });
  return write({ op: 'delete', text: oldLabel }) + write({ op: 'insert', text: newLabel }) + run('\t', '');
}

/**
 * A paragraph that is new or struck as a whole is so with its end, or an empty one would be left when the change is
 * settled.
 */
function paragraphMark(point: MarkedPoint, { changes, author = 'Gremia', date }: WriteDocxOptions): string {
  if (changes === 'runs' || (point.change !== 'inserted' && point.change !== 'deleted')) return '';
  const name = point.change === 'inserted' ? 'ins' : 'del';
  return (
    `<w:rPr><w:${name} w:id="0" ` +
    `w:author="${escapeXml(author)}"${date === undefined ? '' : ` w:date="${escapeXml(date)}"`}/></w:rPr>`
  );
}

const paragraph = (style: string, content: string, mark = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark}</w:pPr>${content}</w:p>`;

function run(text: string, properties: string, element: 't' | 'delText' = 't'): string {
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
