import { z } from 'zod';
import { day, typed, typedDay, uuid } from './common';
import { memberView } from './bodies';

/** Why somebody no longer has a seat. */
export const endReason = z.enum(['resigned', 'mandate-lost', 'death', 'recalled', 'term-ended', 'other', 'changed']);
/** What the office says; a seat that goes on in another function or Fraktion ends as `changed` by itself. */
export const saidEndReason = endReason.exclude(['changed']);
export const END_REASONS = saidEndReason.options;
export type EndReason = z.infer<typeof endReason>;

/** A seat, or an adviser's place, with the days for which somebody has it. */
export const seatView = memberView.extend({
  id: uuid,
  mayor: z.boolean(),
  /** Of a deputy, which one steps in first; null where none is ranked, and for all others. */
  deputyRank: z.number().int().nullable(),
  hasAccount: z.boolean(),
  factionId: uuid.nullable(),
  endReason: endReason.nullable(),
});
export type SeatRow = z.infer<typeof seatView>;

/** Who may sit for whom: for one member, for the members of a Fraktion, or (both null) for all of the body. */
export const substituteView = z.object({
  id: uuid,
  personId: uuid,
  name: z.string(),
  hasAccount: z.boolean(),
  forPersonId: uuid.nullable(),
  forName: z.string().nullable(),
  faction: z.string().nullable(),
  startsOn: day,
  endsOn: day.nullable(),
});
export type SubstituteView = z.infer<typeof substituteView>;

/** A seat that its last holder leaves, or has left, and that nobody has followed into. */
export const freedSeat = z.object({
  id: uuid,
  name: z.string(),
  faction: z.string().nullable(),
  factionId: uuid.nullable(),
  /** The last day of its holder. */
  endsOn: day,
});
export type FreedSeat = z.infer<typeof freedSeat>;

/** Who sits in a body and who may sit for them, today or from a later day on. */
export const seatSheet = z.object({
  committeeId: uuid,
  today: day,
  seats: z.number().int(),
  /** Seats with a vote that nobody has today. */
  vacant: z.number().int(),
  members: z.array(seatView),
  /** Whose seats are free, or will be; the newest first, no more of those of the past than there are vacant seats. */
  freed: z.array(freedSeat),
  substitutes: z.array(substituteView),
});
export type SeatSheet = z.infer<typeof seatSheet>;

/** What somebody is in a body; with a vote they have one of its seats. */
const place = {
  factionId: uuid.nullable().default(null),
  function: memberView.shape.function.default('member'),
  voting: z.boolean().default(true),
};

/** Somebody moves up, or is elected into the body, from a day on. */
export const newSeat = z.object({
  personId: uuid,
  ...place,
  startsOn: typedDay,
  /** The freed seat that they follow into; null where nobody is followed. */
  follows: uuid.nullable().default(null),
});
export type NewSeat = z.input<typeof newSeat>;

/** From the day on the same person has the seat in another function, with or without a vote, or in another Fraktion. */
export const seatChange = z.object({ from: typedDay, ...place });
export type SeatChange = z.input<typeof seatChange>;

/** Who follows into the seat. */
const successor = newSeat.pick({ personId: true, factionId: true, startsOn: true });

/** The last day for which somebody has the seat, why, and who follows; the day before the first takes it back. */
export const endOfSeat = z.object({
  endsOn: typedDay,
  reason: saidEndReason,
  note: typed(300).trim().default(''),
  successor: successor.nullable().default(null),
});
export type EndOfSeat = z.input<typeof endOfSeat>;

/** All seats of a body end with the electoral term, on this day. */
export const endOfTerm = z.object({ endsOn: typedDay });

/** The last day for which somebody may sit for others; the day before the first takes it back. */
export const endOfSubstitute = z.object({ endsOn: typedDay });

/** Whether the seat is the mayor's. */
export const mayorsSeat = z.object({ mayor: z.boolean() });

/** Which deputy this is: 1 steps in before 2; null: without a rank. Whoever had the rank has none any more. */
export const deputyRank = z.object({ rank: z.number().int().min(1).max(9).nullable() });

export const newSubstitute = z
  .object({
    personId: uuid,
    forPersonId: uuid.nullable().default(null),
    factionId: uuid.nullable().default(null),
    startsOn: typedDay,
  })
  .refine(({ forPersonId, factionId }) => forPersonId === null || factionId === null);
export type NewSubstitute = z.input<typeof newSubstitute>;
