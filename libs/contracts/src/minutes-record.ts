import { z } from 'zod';
import { day, line, prose, rowNumber, typedDay, uuid } from './common';

export const signatoryRole = z.enum(['chair', 'clerk', 'member']);

/** That somebody has signed the paper: in which office, by name, on which day. */
export const minutesSignature = z.object({ role: signatoryRole, name: line(200), on: day });
export type MinutesSignature = z.infer<typeof minutesSignature>;
/** One that is entered now. */
export const typedSignature = minutesSignature.extend({ on: typedDay });

/**
 * How the body approved the minutes: by a vote that was announced in a later meeting, or, where that meeting was not
 * led with this software, on a day and as the office describes it.
 */
const approvedBy = z.union([
  z.object({ meetingId: uuid, voteId: uuid }),
  z.object({ on: typedDay, reference: line(300) }),
]);
const approval = z.object({
  by: approvedBy,
  /** Objections and what was resolved about them; empty when there were none. */
  objections: prose(5_000).default(''),
});

/** What has been recorded about the paper itself, as it is printed at its end. */
export const minutesRecord = z.object({
  signatures: z.array(minutesSignature),
  approval: z
    .object({
      on: day,
      /** `15. Sitzung des Stadtrates, Ö 2`, or what the office wrote. */
      reference: z.string(),
      /** The sentence that was announced; null where the vote was not public or was not led with this software. */
      sentence: z.string().nullable(),
      objections: z.string(),
    })
    .nullable(),
});
export type MinutesRecord = z.infer<typeof minutesRecord>;

/** A vote of a later meeting by which the body may have approved the minutes. */
export const approvingVote = z.object({
  meetingId: uuid,
  voteId: uuid,
  on: day,
  meeting: z.string(),
  /** `Ö 2 Genehmigung der Niederschrift` */
  item: z.string(),
  sentence: z.string(),
});
export type ApprovingVote = z.infer<typeof approvingVote>;

const basedOn = rowNumber;
/** The next step of the minutes, with what makes it one. */
export const advanceMinutes = z.discriminatedUnion('to', [
  z.object({ to: z.literal('signed'), basedOn, signatures: z.array(typedSignature).max(20) }),
  z.object({ to: z.literal('approved'), basedOn, approval }),
  z.object({ to: z.literal('released'), basedOn }),
]);
export type AdvanceMinutes = z.infer<typeof advanceMinutes>;
