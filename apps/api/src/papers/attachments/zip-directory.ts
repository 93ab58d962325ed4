const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MOST_ENTRIES = 20_000;

/**
 * Names of the entries of a ZIP file from its central directory; nothing is inflated. null when it is none, or broken.
 */
export function zipEntryNames(bytes: Buffer): string[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return null;
  const names: string[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

/** The content of the first entry when it is stored as it is, as OpenDocument keeps its media type there. */
export function firstStoredEntry(bytes: Buffer): { readonly name: string; readonly content: string } | null {
  if (bytes.length < 30 || bytes.readUInt32LE(0) !== LOCAL_ENTRY || bytes.readUInt16LE(8) !== 0) return null;
  const [nameLength, extraLength, size] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28), bytes.readUInt32LE(18)];
  const start = 30 + nameLength + extraLength;
  return size > 200
    ? null
    : { name: bytes.toString('latin1', 30, 30 + nameLength), content: bytes.toString('latin1', start, start + size) };
}
