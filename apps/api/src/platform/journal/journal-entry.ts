import type { Audience, NewEntry, ReadEvent, StoredEvent } from '@gremia/meeting';
import { splitSecret } from '@gremia/meeting';
import { commitmentOf, leafHashOf } from './hashes';

/** What is sealed in an entry, as the side table keeps it until it is deleted. */
export interface Sealed {
  /** 32 random bytes as hex. */
  readonly salt: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** The person who may know it at any time. */
  readonly owner: string | null;
}

/** One entry of a meeting's journal as the server knows it. */
export interface JournalEntry {
  readonly meetingId: string;
  /** Place in the journal, from 1, without gaps. Never shown to people: it counts what they may not see. */
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly audience: Audience;
  /** The event with what is sealed in it, as far as that is still kept. */
  readonly event: ReadEvent;
  /** The event without its sealed fields, as it is stored, hashed and sent. */
  readonly open: StoredEvent;
  readonly sealed: Sealed | null;
  readonly commitment: string | null;
  readonly leafHash: string;
  readonly commandId: string | null;
  readonly commandDigest: string | null;
}

/** The part of an entry that its author does not decide. */
export interface EntryHead {
  readonly meetingId: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string | null;
  readonly commandId: string | null;
  readonly commandDigest: string | null;
}

/**
 * Puts a decided event into the form of the journal: sealed fields out, commitment in, leaf hash over the rest. `salt`:
 * 32 random bytes, new for every entry.
 */
export function sealEntry(head: EntryHead, entry: NewEntry, salt: Buffer): JournalEntry {
  const { open, sealed } = splitSecret(entry);
  const commitment = sealed === null ? null : commitmentOf(salt, sealed);
  const { meetingId, seq, at, actor, commandId, commandDigest } = head;
  return {
    meetingId,
    seq,
    at,
    actor,
    commandId,
    commandDigest,
    audience: entry.audience,
    event: entry.event,
    open,
    sealed:
      sealed === null ? null : { salt: salt.toString('hex'), content: sealed, owner: entry.secret?.owner ?? null },
    commitment,
    leafHash: leafHashOf({ meetingId, at, actor, audience: entry.audience, event: open, commitment }),
  };
}
