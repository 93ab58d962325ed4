import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { statement } from '../../platform/database/statement';
import { USUAL_TIME_ZONE } from '../../platform/tenancy/time-zone';
import { writeStartCode, type FirstCode } from '../start-code/first-start-code';
import type { SetupFile } from './setup-file';

export interface NewAccount extends FirstCode {
  readonly name: string;
}

/**
 * Writes a municipality into a database that has no bodies yet, in one transaction. One that `gremia tenant create` has
 * made keeps its administrator.
 *
 * @returns the accounts with their start codes
 * @throws Error when bodies were set up already
 */
export async function setUpMunicipality(client: Client, file: SetupFile): Promise<NewAccount[]> {
  await client.query('BEGIN');
  try {
    const { rowCount } = await client.query('SELECT FROM committee LIMIT 1');
    if (rowCount !== 0)
      throw new Error('In dieser Datenbank ist bereits eine Gemeinde eingerichtet; es wurde nichts geändert.');
    const accounts = await write(client, file);
    await client.query('COMMIT');
    return accounts;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

type Row = Readonly<Record<string, unknown>>;
type Insert = (table: string, row: Row) => Promise<unknown>;

async function write(client: Client, file: SetupFile): Promise<NewAccount[]> {
  const insert: Insert = (table, row) => {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    return client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  };
  const { name, slug, land, timeZone } = file.municipality;
  const home = await homeOf(client);
  const ids = new Map([...file.persons, ...file.factions].map((named) => [named, randomUUID()]));
  const personId = (key: string): unknown =>
    ids.get(file.persons.find((person) => person.key === key) ?? unknownKey(key));
  const factionId = (key: string | null): unknown =>
    key === null ? null : ids.get(file.factions.find((faction) => faction.key === key) ?? unknownKey(key));

  await client.query(
    `INSERT INTO municipality (id, name, slug, land, time_zone) VALUES ($1, $2, $3, $4, coalesce($5, $6))
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, slug = excluded.slug, land = excluded.land,
       time_zone = coalesce($5, municipality.time_zone)`,
    [home, name, slug, land, timeZone, USUAL_TIME_ZONE],
  );
  for (const [position, faction] of file.factions.entries()) {
    await insert('faction', {
      id: factionId(faction.key),
      municipality_id: home,
      name: faction.name,
      short_name: faction.shortName,
      position,
    });
  }
  const accounts: NewAccount[] = [];
  for (const person of file.persons) {
    await writePerson(insert, home, personId(person.key), person);
    accounts.push(...(await writeAccount(client, insert, personId(person.key), person)));
  }
  for (const [position, committee] of file.committees.entries()) {
    const id = randomUUID();
    const { key, shortName, kind, seats, profile, members } = committee;
    await insert('committee', {
      id,
      municipality_id: home,
      name: committee.name,
      short_name: shortName,
      slug: key,
      kind,
      seats,
      profile_key: profile,
      position,
    });
    for (const [index, seat] of members.entries()) {
      const faction = factionId(file.persons.find((person) => person.key === seat.person)?.faction ?? null);
      await writeSeat(
        insert,
        { committee_id: id, person_id: personId(seat.person) },
        { faction, seat, seatNo: index + 1 },
      );
    }
  }
  return accounts;
}

const HOME = statement(z.object({ id: z.string() }), 'SELECT id FROM municipality ORDER BY created_at LIMIT 1');

/** The municipality that is there, or a new one. */
async function homeOf(client: Client): Promise<string> {
  return (await clientRows(client, HOME))[0]?.id ?? randomUUID();
}

async function writePerson(
  insert: Insert,
  home: string,
  id: unknown,
  { given, family, title, email, office }: SetupFile['persons'][number],
): Promise<void> {
  await insert('person', {
    id,
    municipality_id: home,
    given_name: given,
    family_name: family,
    title,
    email,
    search: `${given} ${family}`.toLowerCase(),
  });
  if (office !== null)
    await insert('role_assignment', { id: randomUUID(), person_id: id, role: office, starts_on: EVER });
}

/** Whoever has a login begins with a start code, as with an account that the office creates. */
async function writeAccount(
  client: Client,
  insert: Insert,
  personId: unknown,
  { given, family, login }: SetupFile['persons'][number],
): Promise<NewAccount[]> {
  if (login === null) return [];
  const id = randomUUID();
  await insert('account', { id, person_id: personId, login });
  return [{ name: `${given} ${family}`, ...(await writeStartCode(client, { id, login })) }];
}

interface Seat {
  readonly faction: unknown;
  readonly seat: SetupFile['committees'][number]['members'][number];
  readonly seatNo: number;
}

async function writeSeat(insert: Insert, whose: Row, { faction, seat, seatNo }: Seat): Promise<void> {
  const term = { starts_on: seat.startsOn, ends_on: seat.endsOn };
  const place = { function: seat.function, voting: seat.voting, seat_no: seat.voting ? seatNo : null };
  await insert('membership', { id: randomUUID(), ...whose, faction_id: faction, ...place, ...term });
  await insert('role_assignment', { id: randomUUID(), ...whose, role: seat.voting ? 'member' : 'guest', ...term });
  const leads = seat.function === 'chair' || seat.function === 'deputy-chair';
  if (leads) await insert('role_assignment', { id: randomUUID(), ...whose, role: 'chair', ...term });
}

/** The office has no term. */
const EVER = '1900-01-01';

/** The file was checked: every key it uses, it defines. */
function unknownKey(key: string): never {
  throw new Error(`unknown key ${key}`);
}
