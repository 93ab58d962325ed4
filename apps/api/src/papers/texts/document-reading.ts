import {
  parseDocument,
  parseRich,
  readAmendment,
  readDocx,
  ResolutionError,
  type MarkedReading,
  type Point,
} from '@gremia/resolution';

export interface DocumentToRead {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The text that the document amends; null when it is a text of its own. */
  readonly base: readonly Point[] | null;
}

/** What was read, in the shape of the contract `readDocumentResult`. */
export interface DocumentReading {
  readonly points: readonly Point[];
  readonly before: readonly string[];
  readonly unread: readonly string[];
  readonly after: readonly string[];
  readonly reading: Pick<MarkedReading, 'base' | 'edited' | 'points'> | null;
}

export type ReadingRefusal = 'document-unreadable' | 'document-too-complex' | 'file-type-refused';

/** What the process that reads answers. */
export type ReadingAnswer = { readonly reading: DocumentReading } | { readonly refusal: ReadingRefusal };

/**
 * Reads a document whatever it is; never throws. What a file is, is told by its bytes; its name only tells forms of
 * text apart.
 */
export function answerReading(document: DocumentToRead): ReadingAnswer {
  try {
    const reading = readDocument(document);
    return reading === null ? { refusal: 'file-type-refused' } : { reading };
  } catch (error) {
    // A stack that overflows is nesting that nobody writes.
    const tooMuch = error instanceof RangeError || (error instanceof ResolutionError && error.code === 'too-large');
    return { refusal: tooMuch ? 'document-too-complex' : 'document-unreadable' };
  }
}

function readDocument({ bytes, fileName, base }: DocumentToRead): DocumentReading | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { points, reading } = readDocx(bytes, base);
    return toReading(points, reading, base);
  }
  const text = decode(bytes);
  if (text === null) return null;
  const format = formatOf(fileName, text);
  if (format === 'text' && base === null) {
    const { points, before, after } = parseDocument(text);
    return { points, before, after, unread: [], reading: null };
  }
  const source = { format, text };
  return toReading(parseRich(source), readAmendment(source, base), base);
}

const toReading = (
  points: readonly Point[],
  reading: MarkedReading,
  base: readonly Point[] | null,
): DocumentReading => ({
  points,
  before: reading.before,
  unread: reading.unread,
  after: reading.after,
  reading: base === null ? null : { base: reading.base, edited: reading.edited, points: reading.points },
});

function formatOf(fileName: string, text: string): 'html' | 'markdown' | 'text' {
  if (/\.html?$/iu.test(fileName) || /^\s*<(?:!doctype html|html|body)\b/iu.test(text)) return 'html';
  return /\.(?:md|markdown)$/iu.test(fileName) ? 'markdown' : 'text';
}

/** UTF-8, UTF-16 with its mark, or what older Windows programs write; null for what is no text. */
function decode(bytes: Uint8Array): string | null {
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? new TextDecoder('utf-16le').decode(bytes)
      : (utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
  return /[\u0000-\u0008\u000e-\u001f\u007f]/u.test(text) || /^\s*(?:%PDF-|\{\\rtf)/u.test(text) ? null : text;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
