import { strToU8, zipSync } from 'fflate';
import type { MarkedPoint, Segment } from '../model';
import { hasOwnBold } from '../view/own-bold';
import { segmentBlocks } from '../view/segment-blocks';
import { apart, changeWriter, writeRun, type ChangeOptions, type ChangeWriter } from './changes';
import { packageParts } from './package-parts';
import { writeTable } from './write-table';

export interface WriteDocxOptions extends ChangeOptions {
  readonly title: string;
  /** Paragraphs before the points, the first as a heading. */
  readonly intro?: readonly string[];
}

/**
 * Writes a marked text as a Word document (.docx). Labels are text, so that they read the same everywhere; tables are
 * tables. A clean text is a marked one without changes
 * (`compareVersions(points, points)`). `readDocx` reads it back with its changes.
 */
export function writeDocx(marked: readonly MarkedPoint[], options: WriteDocxOptions): Uint8Array {
  const write = changeWriter(options, hasOwnBold(marked));
  const intro = (options.intro ?? []).map((text, index) =>
    paragraph(index === 0 ? 'GremiaTitel' : 'GremiaText', writeRun(text, '')),
  );
  const points = marked.map((point) => writePoint(point, write, options));
  const files = packageParts(options.title, [...intro, ...points].join(''), options.date ?? '1980-01-01T00:00:00Z');
  // A fixed time makes equal documents equal files.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: '1980-01-01T00:00:00',
  });
}

/** The label with the first stretch of text, then tables and text below it. */
function writePoint(point: MarkedPoint, write: ChangeWriter, options: ChangeOptions): string {
  const depth = Math.min(point.depth, 8);
  const blocks = segmentBlocks(point.segments);
  const own = label(point, write);
  const whole = point.change === 'inserted' ? 'insert' : point.change === 'deleted' ? 'delete' : 'equal';
  const text = (style: string, before: string, segments: readonly Segment[]): string => {
    const mark = write.mark(whole);
    const content = before + apart(segments, options).map(write.segment).join('');
    return paragraph(`${style}${depth}`, content, mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`);
  };
  const [first] = blocks;
  const startsWithTable = first?.kind === 'table';
  const head =
    own === '' && startsWithTable ? '' : text('GremiaPunkt', own, first?.kind === 'text' ? first.segments : []);
  const rest = (startsWithTable ? blocks : blocks.slice(1)).map((block, index) =>
    block.kind === 'text'
      ? text('GremiaFortsetzung', '', block.segments)
      : writeTable(block.rows, { head: block.head, depth, isPoint: head === '' && index === 0 }, write, options),
  );
  return [head, ...rest].join('');
}

/** The label, marked where it is new, struck or changed, and the tab behind it. */
function label(point: MarkedPoint, { segment }: ChangeWriter): string {
  const { oldLabel, newLabel } = point;
  if (oldLabel === newLabel || oldLabel === '' || newLabel === '')
    return (newLabel ?? '') === '' ? '' : writeRun(`${newLabel ?? ''}\t`, '');
  if (oldLabel === null) return segment({ op: 'insert', text: `${newLabel ?? ''}\t` });
  if (newLabel === null) return segment({ op: 'delete', text: `${oldLabel}\t` });
  return segment({ op: 'delete', text: oldLabel }) + segment({ op: 'insert', text: newLabel }) + writeRun('\t', '');
}

const paragraph = (style: string, content: string, mark = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark}</w:pPr>${content}</w:p>`;
