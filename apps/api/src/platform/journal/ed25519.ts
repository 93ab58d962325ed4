import { createPublicKey, verify } from 'node:crypto';
import type { Verify } from '@gremia/journal';

/** What stands before the 32 bytes of an Ed25519 public key in its SPKI form (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Checks a signature with the platform. */
export const verifyEd25519: Verify = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' }),
    signature,
  );
