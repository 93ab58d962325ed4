import { committeeKind, endReason, land } from '@gremia/contracts';
import { BODY_TYPES, MUNICIPAL_LEVELS } from '@gremia/rules';
import { z } from 'zod';
import { day, entity, flag, int, json, key, nullable, oneOf, text, time, uuid } from '../platform/database/entity';

export const municipality = entity('municipality', {
  id: key(uuid()),
  name: text(),
  slug: text(),
  land: oneOf(land),
  timeZone: text(),
  officialKey: nullable(text()),
  demonstration: flag(),
  createdAt: time(),
});

/** Council, committee or advisory board. */
export const committee = entity('committee', {
  id: key(uuid()),
  municipalityId: uuid(),
  name: text(),
  shortName: text(),
  slug: text(),
  kind: oneOf(committeeKind),
  seats: int(),
  profileKey: text(),
  emergency: nullable(json(z.unknown())),
  position: int(),
});

export const faction = entity('faction', {
  id: key(uuid()),
  municipalityId: uuid(),
  name: text(),
  shortName: text(),
  position: int(),
});

export const person = entity('person', {
  id: key(uuid()),
  municipalityId: uuid(),
  givenName: text(),
  familyName: text(),
  title: nullable(text()),
  email: nullable(text()),
  search: text(),
});

/** How a person was called before a correction. */
export const personCorrection = entity('person_correction', {
  id: key(uuid()),
  personId: uuid(),
  title: nullable(text()),
  givenName: text(),
  familyName: text(),
  reason: text(),
  correctedAt: time(),
  correctedBy: uuid(),
});

/** A seat, or an adviser's place, from one day to another. */
export const membership = entity('membership', {
  id: key(uuid()),
  committeeId: uuid(),
  personId: uuid(),
  factionId: nullable(uuid()),
  function: oneOf(z.enum(['chair', 'deputy-chair', 'member', 'adviser'])),
  voting: flag(),
  startsOn: day(),
  endsOn: nullable(day()),
  seatNo: nullable(int()),
  mayor: flag(),
  /** Of a deputy, which one: 1 steps in before 2. */
  deputyRank: nullable(int()),
  endReason: nullable(oneOf(endReason)),
  endNote: text(),
  /** The seat that it goes on from, of the same person or of the one before. */
  follows: nullable(uuid()),
});

/** Who may sit for a member of a body, for those of a Fraktion, or for all of it. */
export const substitute = entity('substitute', {
  id: key(uuid()),
  committeeId: uuid(),
  personId: uuid(),
  forPersonId: nullable(uuid()),
  factionId: nullable(uuid()),
  place: int(),
  startsOn: day(),
  endsOn: nullable(day()),
});

/** What a municipality rules for a body, or for all of some kind, from a day on. */
export const ruleLayer = entity('rule_layer', {
  id: key(uuid()),
  municipalityId: uuid(),
  committeeId: nullable(uuid()),
  bodyTypes: json(z.array(z.enum(BODY_TYPES))),
  level: oneOf(z.enum(MUNICIPAL_LEVELS)),
  name: text(),
  validFrom: day(),
  validUntil: nullable(day()),
  rules: json(z.record(z.string(), z.unknown())),
  createdAt: time(),
  createdBy: nullable(uuid()),
});
