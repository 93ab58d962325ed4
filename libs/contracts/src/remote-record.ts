import { z } from 'zod';
import { day, line, rowNumber, typed, typedDay, uuid } from './common';

const named = z.enum(['main', 'finance', 'audit']);
const words = (max: number) => typed(max).trim();

/** Who declared an emergency, on which day, and on which ground. */
export const emergencyDeclaration = z.object({ by: line(200), on: day, ground: line(1_000) });

/** What is on record of a meeting for members who are connected from elsewhere; empty where there is nothing. */
const record = z.object({
  declaration: emergencyDeclaration.nullable(),
  /** The clause of the local statute, e.g. `§ 7a Hauptsatzung`. */
  statuteClause: words(300),
  /** The resolution of the body on meeting in this way. */
  resolution: words(300),
  /** The approved software. */
  approvedSystem: words(300),
  /** How somebody who is connected reports a disturbance where the page does not work: phone number, e-mail. */
  helpContact: words(300).default(''),
  /** The committee is one that the law names; null: none of these. */
  committee: named.nullable(),
  firstSession: z.boolean(),
});
export const remoteRecordInput = record.extend({
  declaration: emergencyDeclaration.extend({ on: typedDay }).nullable(),
  /** That of the record, as it was read. */
  revision: rowNumber,
  /** The room in which the public follows picture and sound. */
  publicRoom: words(300),
});
export type RemoteRecordInput = z.infer<typeof remoteRecordInput>;

/** What the body has resolved in its next meeting about the emergency. */
export const remoteConfirmationInput = z.object({
  on: typedDay,
  outcome: z.enum(['continues', 'ends']),
  /** Number or words of the resolution. */
  reference: line(300),
});
export type RemoteConfirmationInput = z.infer<typeof remoteConfirmationInput>;

/** One thing that the rules of the body want on record, in words, and whether it is there. */
const need = z.object({ need: z.string(), words: z.string(), there: z.boolean() });

/** The record of a meeting, what the rules of its body make of it, and what is due after it. */
export const remoteRecordView = z.object({
  meetingId: uuid,
  revision: rowNumber,
  record,
  publicRoom: z.string().nullable(),
  /** The meeting has begun: the record stands in its journal, and only the confirmation is still open. */
  begun: z.boolean(),
  /** Whether connected members have a vote, as far as the record goes. */
  entitled: z.boolean(),
  /** What they are told otherwise. */
  sentence: z.string().nullable(),
  norm: z.string(),
  /** Whether nobody has compared the rule with its source. */
  unverified: z.boolean(),
  needs: z.array(need),
  /** The rules want the next meeting to decide whether the emergency goes on. */
  confirmable: z.boolean(),
  confirmation: remoteConfirmationInput.nullable(),
  /** An earlier meeting of the body whose emergency this one has to decide on. */
  pending: z.object({ meetingId: uuid, title: z.string(), on: day, declaredBy: z.string() }).nullable(),
});
export type RemoteRecordView = z.infer<typeof remoteRecordView>;
