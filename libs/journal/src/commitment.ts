import { concat, equalBytes } from './bytes';
import { canonicalBytes } from './canonical';
import { HASH_BYTES, sha256 } from './hash';
import { JournalError } from './journal-error';

/** Length of a salt. As long as the hash, so that a choice out of four cannot be guessed from its commitment. */
export const SALT_BYTES = 32;

/** Keeps a commitment apart from a leaf (0x00) and a node (0x01). */
const COMMITMENT = Uint8Array.of(0x02);

/**
 * What stands in the journal in place of a sealed part: SHA-256(0x02 || salt || canonical content). Once salt and
 * content are published, everyone can check it;
 * once they are deleted, nothing can be learnt from it and the tree still holds.
 *
 * @param salt exactly {@link SALT_BYTES} random bytes, a new one for every sealed part
 * @throws JournalError `salt-too-short`, `not-json`
 */
export function commitment(salt: Uint8Array, content: unknown): Uint8Array {
  if (salt.length !== SALT_BYTES)
    throw new JournalError('salt-too-short', `A salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  return sha256(concat(COMMITMENT, salt, canonicalBytes(content)));
}

/** Whether published salt and content are what was sealed. @throws JournalError `not-json` */
export function opensCommitment(committed: Uint8Array, salt: Uint8Array, content: unknown): boolean {
  return (
    committed.length === HASH_BYTES && salt.length === SALT_BYTES && equalBytes(committed, commitment(salt, content))
  );
}
