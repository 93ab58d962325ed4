import { upcast, type Audience, type StoredEvent } from '@gremia/meeting';
import type { JournalEntry } from './journal-entry';

/** A row of the journal with what is sealed in it, as far as that is still kept. */
export interface EntryRow {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string | null;
  readonly audience: Audience;
  readonly body: StoredEvent;
  readonly commitment: string | null;
  readonly leaf_hash: string;
  readonly command_id: string | null;
  readonly command_digest: string | null;
  readonly owner: string | null;
  readonly salt: string | null;
  readonly content: Record<string, unknown> | null;
}

/**
 * The row as JSON. Ids, hashes, times and kinds are written as they are: they hold nothing that would have to be
 * escaped.
 */
export function rowOf({
  seq,
  at,
  actor,
  audience,
  open,
  commitment,
  leafHash,
  commandId,
  commandDigest,
  sealed,
}: JournalEntry): string {
  const text = (value: string | null): string => (value === null ? 'null' : `"${value}"`);
  const secret =
    sealed === null
      ? ''
      : `,"owner":${text(sealed.owner)},"salt":"${sealed.salt}","content":${JSON.stringify(sealed.content)}`;
  return `{"seq":${seq},"at":"${at}","actor":${text(actor)},"audience":"${audience}","kind":"${open.kind}","body":${JSON.stringify(open)},"commitment":${text(
    commitment,
  )},"leaf_hash":"${leafHash}","command_id":${text(commandId)},"command_digest":${text(commandDigest)}${secret}}`;
}

/** The entry that a row holds. What was stored stays as it was; the event is read by the one door that there is. */
export function entryOf(meetingId: string, row: EntryRow): JournalEntry {
  const sealed =
    row.salt === null || row.content === null ? null : { salt: row.salt, content: row.content, owner: row.owner };
  return {
    meetingId,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    audience: row.audience,
    event: upcast(sealed === null ? row.body : { ...row.body, ...sealed.content }),
    open: row.body,
    sealed,
    commitment: row.commitment,
    leafHash: row.leaf_hash,
    commandId: row.command_id,
    commandDigest: row.command_digest,
  };
}
