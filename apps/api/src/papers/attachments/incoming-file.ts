import { createHash } from 'node:crypto';
import { PlainTextProbe } from './plain-text-probe';

/** A file that has arrived and is not stored yet. It is read in pieces, never as a whole. */
export interface IncomingFile {
  /** As the sender calls it. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Of the content, in hex. */
  readonly sha256: string;
  readonly isPlainText: boolean;
  /** The bytes from a position on; fewer where the file ends. */
  read(position: number, length: number): Promise<Buffer>;
  /** Gives its place on the disk back. Nothing can be read afterwards. */
  discard(): Promise<void>;
}

/** A file that is in memory already. */
export function fileOfBytes(fileName: string, bytes: Buffer): IncomingFile {
  const probe = new PlainTextProbe();
  probe.push(bytes);
  return {
    fileName,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    isPlainText: probe.end(),
    read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
    discard: () => Promise.resolve(),
  };
}
