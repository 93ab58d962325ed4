import { Inflate } from 'fflate';
import { ResolutionError } from '../errors';

/**
 * Bounds of what is read: bytes of the file, of one part when inflated, of all parts together, and the number of parts.
 */
const zipLimits = { file: 30_000_000, part: 24_000_000, total: 40_000_000, entries: 2000 } as const;

/**
 * So many compressed bytes are inflated at a time; they can become a thousand times as many before the bound is looked
 * at.
 */
const step = 8192;

interface Entry {
  readonly method: number;
  readonly from: number;
  readonly size: number;
}

/** A ZIP archive whose parts are inflated one by one and never beyond the bounds, whatever its directory claims. */
export interface Archive {
  readonly names: readonly string[];
  /**
   * A part as text, `null` when there is none.
   *
   * @throws ResolutionError `too-large`, `unreadable`
   */
  text(name: string): string | null;
}

/**
 * Opens an archive.
 *
 * @throws ResolutionError `too-large` for a file or a directory beyond the bounds, `unreadable` when it is no archive
 *   or is encrypted
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > zipLimits.file) throw new ResolutionError('too-large', `a file of ${bytes.length} bytes`);
  const entries = readDirectory(bytes);
  let total = 0;
  return {
    names: [...entries.keys()],
    text(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const part = inflate(bytes, entry, Math.min(zipLimits.part, zipLimits.total - total));
      total += part.length;
      return new TextDecoder('utf-8').decode(part);
    },
  };
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > zipLimits.entries) throw new ResolutionError('too-large', `an archive of ${count} parts`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new ResolutionError('unreadable', 'a broken directory');
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const local = view.getUint32(at + 42, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ResolutionError('unreadable', 'an encrypted archive');
    if (local + 30 > bytes.length) throw new ResolutionError('unreadable', 'a part outside of the file');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, { method: view.getUint16(at + 10, true), from, size: view.getUint32(at + 20, true) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The record at the end of an archive, behind which a comment may stand. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ResolutionError('unreadable', 'not an archive');
}

function inflate(bytes: Uint8Array, { method, from, size }: Entry, most: number): Uint8Array {
  if (from + size > bytes.length) throw new ResolutionError('unreadable', 'a part outside of the file');
  const packed = bytes.subarray(from, from + size);
  if (method === 0) {
    if (size > most) throw new ResolutionError('too-large', 'a part beyond the bounds');
    return packed;
  }
  if (method !== 8) throw new ResolutionError('unreadable', `compression ${method}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new ResolutionError('too-large', 'a part beyond the bounds');
    chunks.push(chunk.slice());
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof ResolutionError
      ? error
      : new ResolutionError('unreadable', 'a part that cannot be inflated');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
