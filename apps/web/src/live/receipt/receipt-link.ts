import { fromBase64, toBase64 } from '@gremia/journal';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** More than any receipt: what somebody made up is not unpacked. */
const LONGEST = 8_000;

/** A receipt as it stands behind the `#` of a link, which no browser sends to a server: deflate, then base64url. */
export const receiptToLink = (text: string): string =>
  toBase64(deflateSync(strToU8(text), { level: 9 }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Reads what {@link receiptToLink} wrote; null for anything else. */
export function receiptFromLink(packed: string): string | null {
  if (packed === '' || packed.length > LONGEST) return null;
  const base64 = packed.replaceAll('-', '+').replaceAll('_', '/');
  try {
    return strFromU8(inflateSync(fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, '='))));
  } catch {
    return null;
  }
}
