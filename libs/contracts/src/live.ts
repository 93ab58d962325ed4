import { z } from 'zod';
import { ballotContent } from './ballot';
import { rowNumber, rowNumberInAddress, uuid } from './common';
import { problem } from './problem';

/**
 * Bytes of one message over a socket. A longer command, such as one with a long text in it, goes over HTTP to the same
 * queue and keeps its id.
 */
export const LONGEST_MESSAGE = 100_000;

const audience = z.enum(['public', 'members', 'office']);

/**
 * `audience` says whose numbering `after` counts in; when the person's audience is another one now, the answer starts
 * at the first entry. What follows `after` comes in pages; whoever has the last one hears what is published from then
 * on.
 */
export const subscribe = z.object({
  meetingId: uuid,
  after: rowNumber,
  audience: audience.optional(),
  numbering: rowNumber.optional(),
});
export type Subscribe = z.infer<typeof subscribe>;

/**
 * Sent every three seconds as event `alive` by whoever is connected or in the call, and answered: whoever hears no
 * answer for ten seconds has no line. `seen`: whose pictures have moved on this side since the last one, `heard`: whose
 * sounds have come; null: is in no call. Pages of the release before do not listen.
 */
export const signOfLife = z.object({
  meetingId: uuid,
  seen: z.array(uuid).max(500).nullable(),
  heard: z.array(uuid).max(500).nullable().default(null),
});
export type SignOfLife = z.infer<typeof signOfLife>;

/** The same over HTTP. */
export const journalQuery = z.object({
  after: rowNumberInAddress.default(0),
  audience: audience.optional(),
  numbering: rowNumberInAddress.optional(),
});

/** The number of an entry in its reader's stream, as part of an address. */
export const entryNumber = rowNumberInAddress.min(1);

/**
 * One journal entry as an audience sees it. `seq` counts the entries of this audience's stream without gaps, so that it
 * tells nothing about hidden ones.
 * An entry that its reader may no longer see (excluded from a non-public item for a conflict of interest) keeps its
 * place with the event `withheld`.
 */
export const entryView = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string().nullable(),
  audience,
  leafHash: z.string(),
  /** Commitment to what is sealed in the entry; part of the leaf. */
  commitment: z.string().nullable(),
  event: z.looseObject({ kind: z.string() }),
});
export type EntryView = z.infer<typeof entryView>;

export const commandAnswer = z.object({ ok: z.literal(true), seq: z.number().int(), leafHash: z.string() });
export type CommandAnswer = z.infer<typeof commandAnswer>;

/**
 * What a socket receives after `subscribe`, and a client over HTTP: a page of the stream. `head` is the number of the
 * last entry there is; `next`, as long as it is not null, is to be sent as `after` for the page that follows. `own` are
 * the ballots of the person behind it, by vote. `numbering` is to be sent back with `after`: where it is another one
 * meanwhile, entries have other numbers, for something was added that its reader may know of only now, and the answer
 * begins with the first.
 */
export const subscription = z.object({
  ok: z.literal(true),
  audience,
  numbering: z.number().int().default(0),
  head: z.number().int(),
  next: z.number().int().nullable(),
  entries: z.array(entryView),
  own: z.record(z.string(), ballotContent),
  serverTime: z.string(),
});
export type Subscription = z.infer<typeof subscription>;

/**
 * Asks as event `snapshot` what a long stream has come to, so that only its tail has to be read in pages. `form` is the
 * `STATE_FORM` of whoever asks: a state is no message, and a page of another release reads the entries instead.
 */
export const askSnapshot = z.object({ meetingId: uuid, form: z.string().regex(/^[\w-]{16}$/u) });
export type AskSnapshot = z.infer<typeof askSnapshot>;

/**
 * The answer. `state` is the state (a `MeetingState`) after entry `seq` of the reader's stream, as base64 of gzip of
 * JSON; `ownEntries` says where the reader's own ballots stand in it, by vote. null: the stream is short, the form is
 * another one, or the reader may not read everything that others of the audience may.
 */
export const snapshotAnswer = z.object({
  ok: z.literal(true),
  snapshot: z
    .object({
      audience,
      numbering: z.number().int(),
      seq: z.number().int(),
      state: z.string(),
      ownEntries: z.record(z.string(), z.object({ seq: z.number().int(), leafHash: z.string() })),
    })
    .nullable(),
});
export type SnapshotAnswer = z.infer<typeof snapshotAnswer>;
export type StreamSnapshot = NonNullable<SnapshotAnswer['snapshot']>;

/**
 * Pushed to subscribers as event `entries`: what follows the last entry they have; or, with a `numbering`, that all of
 * it is to be read anew.
 */
export const entriesMessage = z.object({
  meetingId: uuid,
  entries: z.array(entryView),
  numbering: z.number().int().optional(),
});
export type EntriesMessage = z.infer<typeof entriesMessage>;

/** The acknowledgement of everything that was refused. */
export const refusalAnswer = z.object({ ok: z.literal(false), problem });
export type RefusalAnswer = z.infer<typeof refusalAnswer>;
