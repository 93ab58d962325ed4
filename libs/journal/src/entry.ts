import { commitment } from './commitment';
import { leafHash } from './hash';
import { toHex } from './bytes';

/**
 * What a leaf of a meeting's journal is the hash of. The place in the tree is its number, so that a reader who lacks
 * other entries learns nothing from it.
 */
export interface JournalLeaf {
  readonly meetingId: string;
  /** Server time, ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  /** Person id; null for the system. */
  readonly actor: string | null;
  readonly audience: string;
  /** The event without its sealed fields. */
  readonly event: object;
  /** Hex; null when nothing is sealed. */
  readonly commitment: string | null;
}

/**
 * The leaf hash of an entry as 64 hex digits. Further properties of the argument do not enter it. @throws JournalError
 * `not-json`
 */
export const entryLeafHash = ({ meetingId, at, actor, audience, event, commitment: sealed }: JournalLeaf): string =>
  toHex(leafHash({ meetingId, at, actor, audience, event, commitment: sealed }));

/**
 * The commitment to the sealed fields of an entry as 64 hex digits. @throws JournalError `salt-too-short`, `not-json`
 */
export const entryCommitment = (salt: Uint8Array, sealed: Readonly<Record<string, unknown>>): string =>
  toHex(commitment(salt, sealed));
