import { hash } from 'node:crypto';
import { canonicalJson, HASH_BYTES, type JournalLeaf } from '@gremia/journal';

/** An inner node as it is hashed: 0x01 and two hashes. Written anew for each, and read at once. */
const node = Buffer.alloc(1 + 2 * HASH_BYTES, 0x01);
const COMMITMENT = Buffer.of(0x02);

/**
 * The same as `entryLeafHash` of the lib (a test compares them), by the hash function of the platform: every ballot
 * waits for it.
 */
export function leafHashOf({ meetingId, at, actor, audience, event, commitment }: JournalLeaf): string {
  return hash('sha256', `\0${canonicalJson({ meetingId, at, actor, audience, event, commitment })}`, 'hex');
}

/** The same as `entryCommitment` of the lib. */
export function commitmentOf(salt: Uint8Array, sealed: Readonly<Record<string, unknown>>): string {
  return hash('sha256', Buffer.concat([COMMITMENT, salt, Buffer.from(canonicalJson(sealed))]), 'hex');
}

/** The same as `nodeHash` of the lib. */
export function joinHashes(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return hash('sha256', node, 'buffer');
}
