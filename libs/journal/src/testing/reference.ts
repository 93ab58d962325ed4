import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { publicKeyIn, spkiOf } from '../ed25519';
import type { NoteKey, Sign, Verify } from '../signed-note';

/** The definitions of RFC 9162 section 2.1.1 word for word, over node:crypto: what the library is compared with. */
export const sha = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
};

export function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = leaves;
  if (!only) return sha();
  if (more.length === 0) return sha(Uint8Array.of(0), only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Uint8Array.of(1), definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const unhex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

export const verifyEd25519: Verify = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.from(spkiOf(publicKey)), format: 'der', type: 'spki' }),
    signature,
  );

/** A fresh key pair as the server would hold it. */
export function newKey(name: string): { readonly key: NoteKey; readonly sign: Sign } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = publicKeyIn(publicKey.export({ format: 'der', type: 'spki' }));
  return {
    key: { name, publicKey: bytes },
    sign: (message) => Uint8Array.from(sign(null, message, privateKey)),
  };
}
