import { sha256 as sha256OfBytes } from '@noble/hashes/sha2.js';
import { concat } from './bytes';
import { canonicalBytes } from './canonical';

/** Length of a hash in bytes. */
export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** SHA-256; the same code in the server, in the browser and in the offline verifier. */
export const sha256 = (bytes: Uint8Array): Uint8Array => sha256OfBytes(bytes);

/** The hash of a leaf's bytes: SHA-256(0x00 || bytes). @see RFC 9162 section 2.1.1 */
export const leafHashOfBytes = (bytes: Uint8Array): Uint8Array => sha256(concat(LEAF, bytes));

/** The leaf hash of a journal entry in its canonical form. @throws JournalError `not-json` */
export const leafHash = (entry: unknown): Uint8Array => leafHashOfBytes(canonicalBytes(entry));

/** The hash of an inner node: SHA-256(0x01 || left || right). @see RFC 9162 section 2.1.1 */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concat(NODE, left, right));
