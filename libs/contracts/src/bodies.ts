import { z } from 'zod';
import { committeeKind, day, page, pageInfo, typed, uuid } from './common';

export const municipalityView = z.object({
  id: uuid,
  name: z.string(),
  slug: z.string(),
  land: z.string(),
  timeZone: z.string(),
  demonstration: z.boolean(),
  /** Which version of the arms there is to be shown; null where the municipality has none. */
  arms: z.object({ no: z.number().int(), text: z.string() }).nullable(),
});
export type MunicipalityView = z.infer<typeof municipalityView>;

export const committeeView = z.object({
  id: uuid,
  name: z.string(),
  shortName: z.string(),
  slug: z.string(),
  kind: committeeKind,
  seats: z.number().int(),
});
export type CommitteeView = z.infer<typeof committeeView>;

export const factionView = z.object({ id: uuid, name: z.string(), shortName: z.string() });
export type FactionView = z.infer<typeof factionView>;

export const memberView = z.object({
  personId: uuid,
  name: z.string(),
  faction: z.string().nullable(),
  function: z.enum(['chair', 'deputy-chair', 'member', 'adviser']),
  voting: z.boolean(),
  startsOn: day,
  endsOn: day.nullable(),
});
export type MemberView = z.infer<typeof memberView>;

export const committeeDetail = committeeView.extend({ members: z.array(memberView) });
export type CommitteeDetail = z.infer<typeof committeeDetail>;
export const committeeList = z.object({ committees: z.array(committeeView) });
export const factionList = z.object({ factions: z.array(factionView) });

/** Persons by a part of their name, for signed-in people who choose one. */
export const personQuery = page.extend({ q: typed(100).trim().default('') });
export type PersonQuery = z.infer<typeof personQuery>;
export const personView = z.object({ id: uuid, name: z.string() });
export type PersonView = z.infer<typeof personView>;
export const personList = pageInfo.extend({ persons: z.array(personView) });
export type PersonList = z.infer<typeof personList>;
