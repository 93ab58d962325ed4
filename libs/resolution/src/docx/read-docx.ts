import { ResolutionError } from '../errors';
import type { Point } from '../model';
import { parseRich, readAmendment } from '../read/read-amendment';
import { allRuns, type RichParagraph } from '../read/rich';
import type { MarkedReading } from '../read/marked';
import { composed } from '../text/composed';
import { readNumbering } from './numbering';
import { readBlocks, wordsOf, type BlockContext } from './read-blocks';
import { readStyles } from './styles';
import { childOf, childrenOf, parseXml, type Element } from './xml';
import { openArchive, type Archive } from './zip';

/** A Word document, read. */
export interface DocxReading {
  /** Has tracked changes or struck text. */
  readonly isMarked: boolean;
  /**
   * The text with all tracked changes accepted and without what is struck, bold and the like kept: for a document that
   * is a text and no amendment.
   */
  readonly points: readonly Point[];
  /** The document understood as an amendment of the base. */
  readonly reading: MarkedReading;
}

/**
 * Reads a Word document (.docx): tracked changes (of words, paragraph ends, rows and cells), strike, bold, styles,
 * lists, tables, formulas, symbols. `base` is the text that an amendment is about. Notes, comments, text boxes, headers
 * and whatever else is no running text stand in `reading.unread`, each with its kind before it.
 *
 * Everything is bounded, whatever the file claims: 30 MB, 40 MB inflated, 20,000 paragraphs, 3 million characters,
 * 800,000 tags, nesting of
 * 200. It does not run macros, load what is linked, or resolve entities.
 *
 * @throws ResolutionError `too-large` beyond the bounds, `unreadable` for what is no such document or is broken
 */
export function readDocx(
  bytes: Uint8Array,
  base: readonly Point[] | null = null,
  options: { readonly idPrefix?: string } = {},
): DocxReading {
  const { paragraphs, unread } = readParagraphs(bytes);
  const isMarked = paragraphs.some((paragraph) =>
    allRuns(paragraph).some((run) => run.struck || run.change !== 'none'),
  );
  const reading = readAmendment({ format: 'rich', paragraphs }, base, options);
  return {
    isMarked,
    points: parseRich({ format: 'rich', paragraphs }, options),
    reading: { ...reading, unread: [...reading.unread, ...unread] },
  };
}

function readParagraphs(bytes: Uint8Array): { paragraphs: RichParagraph[]; unread: string[] } {
  const archive = openArchive(bytes);
  const document = part(archive, 'word/document.xml');
  if (document?.name !== 'document') throw new ResolutionError('unreadable', 'no Word document');
  const unread: string[] = [];
  const context: BlockContext = {
    styles: readStyles(part(archive, 'word/styles.xml')),
    numbering: readNumbering(part(archive, 'word/numbering.xml')),
    unread: (kind, words) => unread.push(note(kind, words)),
    count: { paragraphs: 0, joined: 'none' },
  };
  const body = childOf(document, 'body');
  if (body === undefined) throw new ResolutionError('unreadable', 'no body');
  const paragraphs = readBlocks(body, context);
  for (const { pattern, element, kind } of besideTheText)
    for (const name of archive.names.filter((each) => pattern.test(each)).slice(0, mostParts))
      readNotes(part(archive, name), element, kind, context);
  return { paragraphs, unread: [...new Set(unread)] };
}

const part = (archive: Archive, name: string): Element | null => {
  const text = archive.text(name);
  return text === null ? null : parseXml(text);
};

/** A section may have headers and footers of its own; so many are looked at. */
const mostParts = 12;
const besideTheText = [
  { pattern: /^word\/footnotes\.xml$/u, element: 'footnote', kind: 'Fußnote' },
  { pattern: /^word\/endnotes\.xml$/u, element: 'endnote', kind: 'Endnote' },
  { pattern: /^word\/comments\.xml$/u, element: 'comment', kind: 'Kommentar' },
  { pattern: /^word\/header\d*\.xml$/u, element: null, kind: 'Kopfzeile' },
  { pattern: /^word\/footer\d*\.xml$/u, element: null, kind: 'Fußzeile' },
] as const;

/** Each note is one entry; those that only hold the line above the notes have no words. */
function readNotes(root: Element | null, element: string | null, kind: string, context: BlockContext): void {
  if (root === null) return;
  for (const each of element === null ? [root] : childrenOf(root, element)) {
    const words = readBlocks(each, context).map(wordsOf).join(' ');
    if (words.trim() !== '') context.unread(kind, words);
  }
}

const note = (kind: string, words: string): string => {
  const said = composed(words)
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  return said === '' ? kind : `${kind}: ${said}`;
};
