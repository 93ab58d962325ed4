const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MOST_ENTRIES = 20_000;
/** Of the directory as a whole; those of office files have a few kilobytes. */
const LARGEST_DIRECTORY = 4 * 1024 * 1024;
const LONGEST_MEDIA_TYPE = 200;

/** What can be read in pieces. */
export interface Readable {
  readonly size: number;
  read(position: number, length: number): Promise<Buffer>;
}

/**
 * Names of the entries of a ZIP file from its central directory, which stands at the end; nothing is inflated, and
 * nothing else is read. null when it is none, or broken.
 */
export async function zipEntryNames(file: Readable): Promise<string[] | null> {
  const tail = await file.read(Math.max(0, file.size - END_BYTES - LONGEST_COMMENT), END_BYTES + LONGEST_COMMENT);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end === -1 || end + END_BYTES > tail.length) return null;
  const count = tail.readUInt16LE(end + 10);
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  const endsAt = file.size - tail.length + end;
  if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY || start + length > endsAt) return null;
  return namesIn(await file.read(start, length), count);
}

function namesIn(directory: Buffer, count: number): string[] | null {
  const names: string[] = [];
  let at = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

/** The content of the first entry when it is stored as it is, as OpenDocument keeps its media type there. */
export function firstStoredEntry(head: Buffer): { readonly name: string; readonly content: string } | null {
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL_ENTRY || head.readUInt16LE(8) !== 0) return null;
  const [nameLength, extraLength, size] = [head.readUInt16LE(26), head.readUInt16LE(28), head.readUInt32LE(18)];
  const start = 30 + nameLength + extraLength;
  return size > LONGEST_MEDIA_TYPE
    ? null
    : { name: head.toString('latin1', 30, 30 + nameLength), content: head.toString('latin1', start, start + size) };
}
