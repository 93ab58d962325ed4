import { crc32, inflateSync } from 'node:zlib';
import { ArmsRefused } from './clean-svg';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture is made of; everything else (texts, places, times, profiles) is left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const WIDEST = 2_000;
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE);

/**
 * The picture of a PNG and nothing else. It is unpacked once, so that no more than it says comes out of it.
 *
 * @throws ArmsRefused
 */
export function cleanPng(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes);
  const [head] = chunks;
  if (head?.type !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') throw unreadable();
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth = 0, colour = 0] = head.data.subarray(8, 10);
  const samples = SAMPLES[colour];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw unreadable();
  if (width < 1 || height < 1 || width > WIDEST || height > WIDEST)
    throw new ArmsRefused(`Das Bild darf höchstens ${WIDEST} × ${WIDEST} Bildpunkte haben.`);
  if (width / height > 5 || height / width > 5) throw new ArmsRefused('Das Wappen ist zu schmal oder zu flach.');
  const largest = height * (Math.ceil((width * samples * depth) / 8) + 1) + 8 * height + 64;
  try {
    inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)), {
      maxOutputLength: largest,
    });
  } catch {
    throw unreadable();
  }
  return Buffer.concat([SIGNATURE, ...chunks.map(({ whole }) => whole)]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length;) {
    if (at + 12 > bytes.length) throw unreadable();
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw unreadable();
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw unreadable();
    if (KEPT.has(type)) chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = type === 'IEND' ? bytes.length : end;
  }
  return chunks;
}

const unreadable = (): ArmsRefused => new ArmsRefused('Das ist keine lesbare PNG-Datei.');
