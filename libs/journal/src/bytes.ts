import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { JournalError } from './journal-error';

const encoder = new TextEncoder();

/** UTF-8 of a text. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const concat = (...parts: Uint8Array[]): Uint8Array => concatBytes(...parts);

/** Lower-case hexadecimal, two digits a byte. */
export const toHex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** @throws JournalError `encoding-invalid` */
export function fromHex(text: string): Uint8Array {
  try {
    return hexToBytes(text);
  } catch {
    throw new JournalError('encoding-invalid', `Not hexadecimal: ${text.slice(0, 80)}`);
  }
}

/** Base 64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * Reads base 64 strictly: padding required, no white space, no bits left over. @throws JournalError `encoding-invalid`
 */
export function fromBase64(text: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new JournalError('encoding-invalid', `Not base 64: ${text.slice(0, 80)}`);
  }
  if (toBase64(bytes) !== text)
    throw new JournalError('encoding-invalid', `Not in canonical base 64: ${text.slice(0, 80)}`);
  return bytes;
}

/** Same length, same bytes. For public values only; it does not run in constant time. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
