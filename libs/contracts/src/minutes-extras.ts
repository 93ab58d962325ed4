import { z } from 'zod';
import { day, line, prose, rowNumber, typedDay, uuid } from './common';

const annex = {
  title: line(300),
  attachmentId: uuid.nullable(),
  /** To which item it belongs; null: to the meeting. */
  itemId: uuid.nullable(),
};

/** `Anlage 1`: a file of a paper that was dealt with, or what lies beside the paper, by its name alone. */
export const minutesAnnex = z.object({ no: z.number().int(), ...annex });
export type MinutesAnnex = z.infer<typeof minutesAnnex>;

/** What may be attached: a file of a paper on the agenda. `public`: everybody may read it. */
export const annexOffer = z.object({ title: z.string(), attachmentId: uuid, itemId: uuid, public: z.boolean() });
export type AnnexOffer = z.infer<typeof annexOffer>;

/** The annexes of both parts in their order; numbers follow from it. */
export const annexInput = z.object({
  public: z.array(z.object(annex)).max(200),
  nonPublic: z.array(z.object(annex)).max(200),
});
export type AnnexInput = z.infer<typeof annexInput>;

const part = z.enum(['public', 'non-public']);
const decision = {
  on: day,
  /** By which resolution, or by whom. */
  reference: line(300),
  accepted: z.boolean(),
  /** How it is to read, where it was accepted. */
  correction: prose(5_000).trim(),
};

/** Somebody objects to what the minutes say. They are corrected beside the text, which stays as it was signed. */
export const minutesObjection = z.object({
  id: uuid,
  by: line(200),
  on: day,
  text: z.string(),
  /** Raised after the time that the rules of the body give for it. */
  late: z.boolean(),
  /** null: nobody has decided yet. */
  decision: z.object(decision).nullable(),
});
export type MinutesObjection = z.infer<typeof minutesObjection>;

const basedOn = rowNumber;
export const raiseObjection = z.object({
  basedOn,
  part,
  by: line(200),
  on: typedDay,
  text: prose(5_000).trim().min(1),
});
export type RaiseObjection = z.infer<typeof raiseObjection>;
export const decideObjection = z.object({ basedOn, ...decision, on: typedDay });
export type DecideObjection = z.infer<typeof decideObjection>;
