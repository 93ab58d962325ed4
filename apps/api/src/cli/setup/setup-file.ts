import { committeeKind, day, line, loginName } from '@gremia/contracts';
import { LAND_BODIES } from '@gremia/rules';
import { z } from 'zod';
import { timeZone } from '../../platform/tenancy/time-zone';

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/u, 'nur Kleinbuchstaben, Ziffern und Bindestriche');
const profile = z
  .string()
  .refine((name) => LAND_BODIES.some((each) => each.key === name), 'dieses Regelprofil gibt es nicht');

const member = z.object({
  person: key,
  function: z.enum(['chair', 'deputy-chair', 'member', 'adviser']).default('member'),
  voting: z.boolean().default(true),
  startsOn: day,
  endsOn: day.nullable().default(null),
});

/**
 * A municipality as it is set up: bodies with their rule profile, factions, people, who sits where, and who works in
 * the office. People are named by keys.
 */
export const setupFile = z
  .object({
    municipality: z.object({
      name: line(200),
      slug: key,
      land: z.string().regex(/^[A-Z]{2}$/u),
      /** Left as it is where nothing is said. */
      timeZone: timeZone.nullable().default(null),
    }),
    factions: z.array(z.object({ key, name: line(200), shortName: line(40) })).default([]),
    persons: z.array(
      z.object({
        key,
        given: line(100),
        family: line(100),
        title: line(60).nullable().default(null),
        email: z.email().nullable().default(null),
        faction: key.nullable().default(null),
        /** The person gets an account under this name. */
        login: loginName.nullable().default(null),
        office: z.enum(['clerk', 'administration']).nullable().default(null),
      }),
    ),
    committees: z
      .array(
        z.object({
          key,
          name: line(200),
          shortName: line(60),
          kind: committeeKind,
          seats: z.number().int().min(1).max(1_000),
          profile,
          members: z.array(member),
        }),
      )
      .min(1),
  })
  .superRefine((file, context) => {
    const persons = new Set(file.persons.map((person) => person.key));
    const factions = new Set(file.factions.map((faction) => faction.key));
    const wrong = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    file.persons.forEach(({ faction }, index) => {
      if (faction !== null && !factions.has(faction))
        wrong(['persons', index, 'faction'], `die Fraktion „${faction}“ fehlt`);
    });
    file.committees.forEach(({ members, seats }, index) => {
      members.forEach(({ person }, place) => {
        if (!persons.has(person))
          wrong(['committees', index, 'members', place, 'person'], `die Person „${person}“ fehlt`);
      });
      const voting = members.filter((each) => each.voting).length;
      if (voting > seats)
        wrong(['committees', index, 'members'], `${voting} stimmberechtigte Mitglieder, aber nur ${seats} Sitze`);
    });
    if (!file.persons.some(({ office, login }) => office === 'clerk' && login !== null))
      wrong(['persons'], 'jemand im Sitzungsdienst braucht einen Anmeldenamen');
  });
export type SetupFile = z.infer<typeof setupFile>;
