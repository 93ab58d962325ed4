import { z } from 'zod';
import { entity, flag, int, json, key, text, time, uuid } from '../platform/database/entity';

/** What is kept of a receipt when people are convened anew. */
export const keptReceipt = z.object({
  personId: z.string(),
  sentAt: z.string(),
  receivedOn: z.string().nullable(),
  evidence: z.string().nullable(),
  reply: z.string().nullable(),
  /** How and when it came where it was noted; not told of older ones. */
  replyWay: z.string().nullable().optional(),
  replyOn: z.string().nullable().optional(),
});

/** Each convocation of a meeting, with the date and place that it named. */
export const convocation = entity('convocation', {
  meetingId: key(uuid()),
  no: key(int()),
  sentAt: time(),
  urgent: flag(),
  startsAt: time(),
  place: text(),
  receipts: json(z.array(keptReceipt)),
});

/** One thing that a supplement changes, with what the public may know of it. */
const storedChange = z.object({
  what: z.enum(['added', 'dropped', 'retitled', 'paper', 'opened', 'closed', 'reordered', 'moved']),
  /** null when the meeting itself is moved. */
  itemId: z.string().nullable(),
  paperId: z.string().nullable(),
  number: z.string(),
  /** For those who may see the whole item. */
  title: z.string(),
  before: z.string().nullable(),
  /** Whether everybody may know that something has changed here. */
  public: z.boolean(),
  /** For everybody. */
  publicTitle: z.string(),
  publicBefore: z.string().nullable(),
});
export type StoredChange = z.infer<typeof storedChange>;

/** A numbered, dated change of an agenda that people know already (Nachtrag). */
export const agendaSupplement = entity('agenda_supplement', {
  meetingId: key(uuid()),
  no: key(int()),
  at: time(),
  reason: text(),
  changes: json(z.array(storedChange)),
});
