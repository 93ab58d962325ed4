import { createHash } from 'node:crypto';
import { canonicalJson, type JournalLeaf } from '@gremia/journal';

const LEAF = Uint8Array.of(0x00);
const COMMITMENT = Uint8Array.of(0x02);

/** The same as `entryLeafHash` of the lib (a test compares them), by the hash function of the platform: every ballot waits for it. */
export function leafHashOf({ meetingId, at, actor, audience, event, commitment }: JournalLeaf): string {
  return createHash('sha256').update(LEAF).update(canonicalJson({ meetingId, at, actor, audience, event, commitment })).digest('hex');
}

/** The same as `entryCommitment` of the lib. */
export function commitmentOf(salt: Uint8Array, sealed: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(COMMITMENT).update(salt).update(canonicalJson(sealed)).digest('hex');
}
