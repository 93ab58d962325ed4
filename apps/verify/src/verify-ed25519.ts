import { createPublicKey, verify } from 'node:crypto';
import { spkiOf, type Verify } from '@gremia/journal';

/** Checks a signature with the platform. */
export const verifyEd25519: Verify = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.from(spkiOf(publicKey)), format: 'der', type: 'spki' }),
    signature,
  );
