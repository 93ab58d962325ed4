import { z } from 'zod';

/** First lines of `dossier.json`; docs/dossier.md describes this version, and a reader refuses every other. */
export const DOSSIER_FORMAT = { format: 'gremia-dossier', version: 1 } as const;

/** Where things lie in a dossier. Everything but the first two is named in the first, with its hash. */
export const DOSSIER_FILES = {
  manifest: 'dossier.json',
  manifestNote: 'dossier.note',
  readme: 'LIESMICH.txt',
  keys: 'keys.txt',
  keyChanges: 'key-changes.jsonl',
  witnesses: 'witnesses.txt',
  timestamps: 'timestamps.jsonl',
  entries: 'journal/entries.jsonl',
  checkpoints: 'journal/checkpoints.jsonl',
  minutes: 'minutes/minutes.json',
  rules: 'rules.json',
  attachments: 'attachments.json',
} as const;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();

/** `whole`: everything, for the office; `public`: what everybody may read, with a tree of its own. */
export const dossierPart = z.enum(['whole', 'public']);
export type DossierPart = z.infer<typeof dossierPart>;

/** `dossier.json`: what it is of, where its journal ends, and every file with its hash. */
export const dossierManifest = z.object({
  format: z.literal(DOSSIER_FORMAT.format),
  version: z.literal(DOSSIER_FORMAT.version),
  part: dossierPart,
  /** First line of every checkpoint in it. */
  origin: z.string().min(1),
  meeting: z.object({
    id: z.string().min(1),
    title: z.string(),
    body: z.string(),
    municipality: z.string(),
    openedAt: instant.nullable(),
    closedAt: instant.nullable(),
  }),
  createdAt: instant,
  /** Number of entries and root of the tree over them, in hex. */
  journal: z.object({ size: z.number().int().min(0), root: hex }),
  files: z.array(z.object({ path: z.string().min(1), size: z.number().int().min(0), sha256: hex })).readonly(),
});
export type DossierManifest = z.infer<typeof dossierManifest>;

/**
 * A line of `journal/entries.jsonl`. `leaf` is, to the letter, what was hashed (RFC 8785); `sealed` opens its
 * commitment where what was sealed may be read by whoever has the dossier, `content` again to the letter.
 */
export const entryLine = z.object({
  leaf: z.string().min(2),
  sealed: z.object({ salt: hex, content: z.string().min(2) }).nullable(),
});
export type EntryLine = z.infer<typeof entryLine>;

/** What a leaf holds. The event is read by the meeting's own reader. */
export const leafContent = z.strictObject({
  meetingId: z.string().min(1),
  at: instant,
  actor: z.string().min(1).nullable(),
  audience: z.enum(['public', 'members', 'office']),
  event: z.looseObject({ kind: z.string() }),
  commitment: hex.nullable(),
});
export type LeafContent = z.infer<typeof leafContent>;

/** A line of `journal/checkpoints.jsonl`: a signed note, and when it was signed by the server's clock. */
export const checkpointLine = z.object({ at: instant, note: z.string().min(1) });
export type CheckpointLine = z.infer<typeof checkpointLine>;

/** A line of `timestamps.jsonl`: a token (RFC 3161) in base 64 over the checkpoint after so many entries. */
export const timestampLine = z.object({ size: z.number().int().positive(), token: z.string().min(1).max(100_000) });
export type TimestampLine = z.infer<typeof timestampLine>;

/** A line of `key-changes.jsonl`: one key took the place of another, a note that both have signed. */
export const keyChangeLine = checkpointLine;
export type KeyChangeLine = z.infer<typeof keyChangeLine>;

/** The journal that a part of the minutes names at its end; older minutes do not say which one it is. */
const journalSeal = {
  journalSize: z.number().int().nonnegative(),
  journalRoot: z.string(),
  journalPart: z.enum(['public', 'whole']).optional(),
};
export type MinutesSeal = Readonly<z.infer<z.ZodObject<typeof journalSeal>>>;

/** A vote as the minutes tell it, as far as it can be compared with the journal. */
const minutesVote = z.looseObject({
  question: z.string(),
  state: z.string(),
  sentence: z.string().nullable(),
  tallyLine: z.string().nullable(),
});
export type ToldVote = z.infer<typeof minutesVote>;

/** A part of the minutes; older ones have nothing between their items. */
const minutesPart = z.looseObject({
  ...journalSeal,
  seats: z.number().int(),
  items: z.array(z.looseObject({ itemId: z.string(), votes: z.array(minutesVote) })).readonly(),
  course: z.array(z.looseObject({ vote: minutesVote })).optional(),
});
export type MinutesPart = z.infer<typeof minutesPart>;

export const minutesFigures = z.looseObject({ nonPublic: minutesPart.nullish(), document: minutesPart });
export type MinutesFigures = z.infer<typeof minutesFigures>;

/** The text that the note of the manifest signs: origin, time and hash (base64) of `dossier.json`, a line each. */
export const manifestText = (origin: string, createdAt: string, hash: string): string =>
  `${origin}/dossier\n${createdAt}\n${hash}\n`;
