import { inflateSync } from 'fflate';

/** A file of an archive, as both of its headers have it. */
export interface ZipRecord {
  readonly name: string;
  /** Bytes once it is unpacked. */
  readonly size: number;
  /** Unpacks it. Throws where it is not what its headers say. */
  readonly read: () => Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const [END_BYTES, CENTRAL_BYTES, LOCAL_BYTES] = [22, 46, 30];
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 0x2041;

/**
 * The files of a ZIP archive that leaves nothing to choose: the list of its files stands at its very end and names as
 * many as it says, the first one begins with the first byte, and both headers of a file agree. A reader that trusts one
 * of two things that contradict each other shows another dossier than a reader that trusts the other one.
 *
 * @throws Error for everything else, archives beyond 4 GB or in several parts among it
 */
export function zipRecords(zip: Uint8Array): readonly ZipRecord[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_BYTES;
  must(end >= 0 && view.getUint32(end, true) === END && view.getUint16(end + 20, true) === 0);
  const [count, begin] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  must(view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count);
  const records: ZipRecord[] = [];
  let [at, first] = [begin, count === 0 ? 0 : Infinity];
  for (; records.length < count; at += CENTRAL_BYTES + lengths(view, at + 28, 3)) {
    must(view.getUint32(at, true) === CENTRAL);
    first = Math.min(first, view.getUint32(at + 42, true));
    records.push(recordAt(zip, view, at));
  }
  must(at === end && first === 0);
  return records;
}

function recordAt(zip: Uint8Array, view: DataView, at: number): ZipRecord {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [crc, packed, size] = [16, 20, 24].map((field) => view.getUint32(at + field, true)) as [number, number, number];
  const local = view.getUint32(at + 42, true);
  must((flags & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED));
  must(view.getUint32(local, true) === LOCAL);
  must(view.getUint16(local + 6, true) === flags && view.getUint16(local + 8, true) === method);
  const name = nameAt(zip, at + CENTRAL_BYTES, view.getUint16(at + 28, true));
  must(name === nameAt(zip, local + LOCAL_BYTES, view.getUint16(local + 26, true)));
  const begin = local + LOCAL_BYTES + lengths(view, local + 26, 2);
  must(begin + packed <= zip.length);
  const read = (): Uint8Array => {
    const data = zip.subarray(begin, begin + packed);
    const bytes = method === STORED ? data.slice() : inflateSync(data, { out: new Uint8Array(size) });
    must(bytes.length === size && crc32(bytes) === crc);
    return bytes;
  };
  return { name, size, read };
}

/** So many lengths of two bytes each, together. */
const lengths = (view: DataView, at: number, count: number): number =>
  Array.from({ length: count }, (_, index) => view.getUint16(at + 2 * index, true)).reduce((sum, each) => sum + each);

const nameAt = (zip: Uint8Array, at: number, length: number): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(zip.subarray(at, at + length));

function must(holds: boolean): void {
  if (!holds) throw new Error('not a ZIP archive that says one thing');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
