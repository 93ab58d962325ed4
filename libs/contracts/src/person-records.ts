import { z } from 'zod';
import { memberView } from './bodies';
import { day, instant, line, page, pageInfo, typed, uuid } from './common';
import { accountView } from './identity';
import { endReason, newSeat, substituteView } from './seats';

/** The parts of a name. */
export const personName = z.object({
  title: z.string().nullable(),
  givenName: z.string(),
  familyName: z.string(),
});
export type PersonName = z.infer<typeof personName>;

/** A title that is left empty is none. */
const typedName = {
  title: typed(60)
    .trim()
    .transform((title) => title || null)
    .nullable()
    .default(null),
  givenName: line(100),
  familyName: line(100),
};
const email = z
  .union([z.literal(''), z.email()])
  .transform((address) => address || null)
  .nullable()
  .default(null);

/** Persons that the office knows: by words of the name, body, Fraktion, and whether they belong to a body now. */
export const personRecordQuery = page.extend({
  q: typed(100).trim().default(''),
  committeeId: uuid.optional(),
  factionId: uuid.optional(),
  active: z.stringbool().optional(),
});
export type PersonRecordQuery = z.infer<typeof personRecordQuery>;

const accountOfPerson = accountView.pick({
  id: true,
  login: true,
  issuers: true,
  disabled: true,
  shared: true,
  startCodeUntil: true,
});

export const personRow = personName.extend({
  id: uuid,
  name: z.string(),
  email: z.string().nullable(),
  /** In which bodies, today. */
  places: z.array(
    z.object({
      committee: z.string(),
      function: memberView.shape.function,
      voting: z.boolean(),
      faction: z.string().nullable(),
    }),
  ),
  account: accountOfPerson.nullable(),
});
export type PersonRow = z.infer<typeof personRow>;
export const personRecordList = pageInfo.extend({ persons: z.array(personRow) });
export type PersonRecordList = z.infer<typeof personRecordList>;

/** A seat, or an adviser's place, of a person, with why it ended and whom they followed. */
export const heldSeat = memberView.omit({ personId: true, name: true }).extend({
  id: uuid,
  committeeId: uuid,
  committee: z.string(),
  factionId: uuid.nullable(),
  mayor: z.boolean(),
  endReason: endReason.nullable(),
  endNote: z.string(),
  /** Who had the seat before; null where nobody is known, or it was the same person. */
  after: z.string().nullable(),
});
export type HeldSeat = z.infer<typeof heldSeat>;

export const heldSubstitute = substituteView
  .omit({ personId: true, name: true, hasAccount: true })
  .extend({ committee: z.string() });

/** How a person was called until a correction. */
export const nameCorrection = personName.extend({ at: instant, by: z.string(), reason: z.string() });

/** What was done about a person, by whom. */
export const personActs = [
  'person-entered',
  'person-corrected',
  'contact-changed',
  'seat-taken',
  'seat-changed',
  'seat-ended',
  'mayor-named',
  'deputy-ranked',
  'substitute-named',
  'substitute-ended',
  'create-account',
] as const;
export const personAct = z.object({
  at: instant,
  by: z.string().nullable(),
  act: z.enum(personActs),
  committee: z.string().nullable(),
});
export type PersonAct = z.infer<typeof personAct>;

export const personRecord = personName.extend({
  id: uuid,
  name: z.string(),
  email: z.string().nullable(),
  today: day,
  account: accountOfPerson.nullable(),
  seats: z.array(heldSeat),
  substitutes: z.array(heldSubstitute),
  corrections: z.array(nameCorrection),
  acts: z.array(personAct),
});
export type PersonRecord = z.infer<typeof personRecord>;

/** Persons whose name is like the one that somebody types. */
export const alikeQuery = z.object({ givenName: typed(100), familyName: typed(100) });
export const alikeList = z.object({
  persons: z.array(z.object({ id: uuid, name: z.string(), committees: z.array(z.string()) })),
});
export type AlikeList = z.infer<typeof alikeList>;

export const newPerson = z.object({
  ...typedName,
  email,
  /** Somebody of a name like this is known, and this is another person. */
  another: z.boolean().default(false),
  /** What they are in a body from a day on; null for somebody who belongs to none. */
  seat: newSeat.omit({ personId: true }).extend({ committeeId: uuid }).nullable().default(null),
});
export type NewPerson = z.input<typeof newPerson>;

/** The name as it should have been, or is from now on; minutes keep what they say. */
export const correctName = z.object({ ...typedName, reason: line(300) });
export type CorrectName = z.input<typeof correctName>;

export const changeContact = z.object({ email });
