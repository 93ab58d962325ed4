import { concat, fromHex } from './bytes';

/** What stands before the 32 bytes of an Ed25519 public key in its SPKI form (RFC 8410). */
const SPKI_HEAD = fromHex('302a300506032b6570032100');

/** The SPKI form (DER) of an Ed25519 public key of 32 bytes, as platforms take it. */
export const spkiOf = (publicKey: Uint8Array): Uint8Array => concat(SPKI_HEAD, publicKey);

/** The 32 bytes of an Ed25519 public key in its SPKI form. */
export const publicKeyIn = (spki: Uint8Array): Uint8Array => Uint8Array.from(spki.subarray(SPKI_HEAD.length));
