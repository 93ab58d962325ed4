import { createHash } from 'node:crypto';

/**
 * The same key gives the same id on every machine, so that demonstration data can refer to each other and tests to
 * them. Made like a UUID of version 8 (RFC 9562).
 */
export function demoId(key: string): string {
  const bytes = createHash('sha256').update(`gremia-demonstration ${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
