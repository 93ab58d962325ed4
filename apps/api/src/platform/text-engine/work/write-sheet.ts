import { textToTypst, type TextPrint } from '@gremia/protocol';
import {
  applyOperations,
  compareVersions,
  hasOwnBold,
  markAmendment,
  printResolution,
  renderMarkedMarkdown,
  renderMarkedText,
  writeDocx,
  type MarkedPoint,
  type Point,
} from '@gremia/resolution';
import type { ShownText, TextSheet } from '../../export/text-sheet';
import { sheetToHtml } from './sheet-to-html';

/** A sheet in a format that is written here; a PDF is printed from `sheetSource`. */
export interface SheetToWrite {
  readonly sheet: TextSheet;
  readonly format: 'docx' | 'html' | 'md' | 'txt';
  /** How a Word file shows changes. */
  readonly changes: 'runs' | 'tracked';
}

export interface SheetToPrint {
  /** Of what was resolved: the municipality in whose name it goes out. */
  readonly head: TextPrint['head'];
  readonly sheet: TextSheet;
  /** Characters that no font has. */
  readonly undisplayable: readonly string[];
}

/** A sheet with its text worked out; `points` is null where changes are marked. */
export type WorkedSheet = Omit<TextSheet, 'shown'> & {
  readonly points: readonly Point[] | null;
  readonly marked: readonly MarkedPoint[];
};

const LEGENDS = {
  runs: 'Streichungen sind durchgestrichen, Ergänzungen fett gesetzt.',
  emphasised:
    'Streichungen sind durchgestrichen, Ergänzungen fett und unterstrichen gesetzt; was nur fett ist, hebt der Text ' +
    'selbst hervor.',
  words: 'Streichungen und Ergänzungen stehen in eckigen Klammern.',
} as const;

/** How changes are set; bold alone does not say it where the text has bold passages of its own. */
const legendOf = ({ marked }: WorkedSheet): string => (hasOwnBold(marked) ? LEGENDS.emphasised : LEGENDS.runs);

export function writeSheet({ sheet, format, changes }: SheetToWrite): Uint8Array {
  const worked = workedSheet(sheet);
  switch (format) {
    case 'docx':
      return toDocx(worked, changes);
    case 'html':
      return Buffer.from(sheetToHtml(worked, legendOf(worked)));
    case 'md':
      return Buffer.from(toMarkdown(worked));
    case 'txt':
      return Buffer.from(toText(worked));
  }
}

/** The source from which Typst prints the sheet. */
export const sheetSource = ({ sheet, head, undisplayable }: SheetToPrint): string =>
  textToTypst({ ...workedSheet(sheet), head, undisplayable: new Set(undisplayable) });

function workedSheet({ shown, ...sheet }: TextSheet): WorkedSheet {
  const points = pointsOf(shown);
  return { ...sheet, points, marked: points === null ? marksOf(shown) : compareVersions(points, points) };
}

function pointsOf(shown: ShownText): readonly Point[] | null {
  if (shown.kind === 'text') return shown.points;
  return shown.kind === 'amendment' && shown.view === 'new' ? applyOperations(shown.base, shown.ops) : null;
}

function marksOf(shown: ShownText): readonly MarkedPoint[] {
  if (shown.kind === 'versions') return compareVersions(shown.before, shown.after);
  return shown.kind === 'amendment' ? markAmendment(shown.base, shown.ops) : [];
}

function toDocx(worked: WorkedSheet, changes: SheetToWrite['changes']): Uint8Array {
  const { title, lines, heading, points, marked, author, day } = worked;
  const legend = points === null && changes === 'runs' ? [legendOf(worked)] : [];
  return writeDocx(marked, {
    changes,
    title,
    intro: [title, ...lines, ...legend, heading],
    author: author || 'Gremia',
    date: `${day}T00:00:00Z`,
  });
}

function toText({ title, lines, heading, points, marked }: WorkedSheet): string {
  const legend = points === null ? [LEGENDS.words] : [];
  return (
    [title, ...lines, ...legend, heading, points === null ? renderMarkedText(marked) : printResolution(points)]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function toMarkdown(worked: WorkedSheet): string {
  const { title, lines, heading, points, marked } = worked;
  const legend = points === null ? [legendOf(worked)] : [];
  return (
    [`# ${oneLine(title)}`, ...[...lines, ...legend].map(oneLine), `## ${heading}`, renderMarkedMarkdown(marked)]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_~[\]<>#|]/gu, '\\$&');
