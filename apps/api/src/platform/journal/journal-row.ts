import { upcast, type StoredEvent } from '@gremia/meeting';
import { z } from 'zod';
import type { JournalEntry } from './journal-entry';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A row of the journal with what is sealed in it, as far as that is still kept. What the event holds is checked where
 * it is understood (`upcast`); here it stays as it was stored, to the letter, for its hash is in the journal.
 */
export const entryRow = z.object({
  seq: z.number(),
  at: z.date(),
  actor: z.string().nullable(),
  audience: z.enum(['public', 'members', 'office']),
  body: z.custom<StoredEvent>((value) => isObject(value) && typeof value['kind'] === 'string'),
  commitment: z.string().nullable(),
  leaf_hash: z.string(),
  command_id: z.string().nullable(),
  command_digest: z.string().nullable(),
  owner: z.string().nullable(),
  salt: z.string().nullable(),
  content: z.custom<Record<string, unknown>>(isObject).nullable(),
});
export type EntryRow = Readonly<z.infer<typeof entryRow>>;

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
  const head = `"seq":${seq},"at":"${at}","actor":${text(actor)},"audience":"${audience}","kind":"${open.kind}"`;
  const proof = `"commitment":${text(commitment)},"leaf_hash":"${leafHash}"`;
  const origin = `"command_id":${text(commandId)},"command_digest":${text(commandDigest)}`;
  return `{${head},"body":${JSON.stringify(open)},${proof},${origin}${secret}}`;
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
