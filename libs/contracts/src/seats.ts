import { z } from 'zod';
import { day, uuid } from './common';
import { memberView } from './bodies';

/** A seat, or an adviser's place, with the days for which somebody has it. */
export const seatView = memberView.extend({ id: uuid, mayor: z.boolean(), hasAccount: z.boolean() });
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

/** Who sits in a body and who may sit for them, today or from a later day on. */
export const seatSheet = z.object({
  committeeId: uuid,
  today: day,
  seats: z.number().int(),
  members: z.array(seatView),
  substitutes: z.array(substituteView),
});
export type SeatSheet = z.infer<typeof seatSheet>;

/** Somebody moves up, or is elected into the body, from a day on. */
export const newSeat = z.object({
  personId: uuid,
  factionId: uuid.nullable().default(null),
  startsOn: day,
});
export type NewSeat = z.input<typeof newSeat>;

/** The last day for which somebody has the seat, or may sit for others; the day before the first takes it back. */
export const endOfSeat = z.object({ endsOn: day });

/** Whether the seat is the mayor's. */
export const mayorsSeat = z.object({ mayor: z.boolean() });

export const newSubstitute = z
  .object({
    personId: uuid,
    forPersonId: uuid.nullable().default(null),
    factionId: uuid.nullable().default(null),
    startsOn: day,
  })
  .refine(({ forPersonId, factionId }) => forPersonId === null || factionId === null);
export type NewSubstitute = z.input<typeof newSubstitute>;
