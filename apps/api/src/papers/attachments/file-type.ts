import type { IncomingFile } from './incoming-file';
import { firstStoredEntry, zipEntryNames } from './zip-directory';

/** What a file is, told by its bytes. The first of the extensions is put to a name that has none of them. */
export interface FileType {
  readonly mediaType: string;
  readonly extensions: readonly [string, ...string[]];
}

const PDF: FileType = { mediaType: 'application/pdf', extensions: ['pdf'] };
const PNG: FileType = { mediaType: 'image/png', extensions: ['png'] };
const JPEG: FileType = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] };
const TEXT: FileType = { mediaType: 'text/plain', extensions: ['txt', 'md', 'csv'] };
const WORD: FileType = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['docx'],
};
const EXCEL: FileType = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensions: ['xlsx'],
};
const OPEN_DOCUMENT: Readonly<Record<string, FileType>> = {
  'application/vnd.oasis.opendocument.text': {
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
  },
  'application/vnd.oasis.opendocument.spreadsheet': {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
  },
  'application/vnd.oasis.opendocument.presentation': {
    mediaType: 'application/vnd.oasis.opendocument.presentation',
    extensions: ['odp'],
  },
};

const PDF_MAGIC = Buffer.from('%PDF-');
const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_MAGIC = Buffer.from([0xff, 0xd8, 0xff]);

/** So much of the beginning tells what it claims to be. */
const HEAD_BYTES = 1_024;

/** The type of a file that may be attached, or null. Neither its name nor what the sender says of it counts. */
export async function fileTypeOf(file: IncomingFile): Promise<FileType | null> {
  const head = await file.read(0, HEAD_BYTES);
  if (startsWith(head, PDF_MAGIC)) return PDF;
  if (startsWith(head, PNG_MAGIC)) return PNG;
  if (startsWith(head, JPEG_MAGIC)) return JPEG;
  if (startsWith(head, Buffer.from('PK'))) return officeTypeOf(file, head);
  return file.isPlainText ? TEXT : null;
}

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

/** Documents with macros are programs and stay out. */
async function officeTypeOf(file: IncomingFile, head: Buffer): Promise<FileType | null> {
  const names = await zipEntryNames(file);
  if (names === null || names.some((name) => /vbaProject|^Basic\//i.test(name))) return null;
  const first = firstStoredEntry(head);
  if (first?.name === 'mimetype') return OPEN_DOCUMENT[first.content.trim()] ?? null;
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) return WORD;
  return names.includes('xl/workbook.xml') ? EXCEL : null;
}
