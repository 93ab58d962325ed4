import { hashPassword } from '../../platform/actor/passwords';
import { DEMONSTRATION_PASSWORD } from '../../platform/config/demonstration';
import type { Db } from '../../platform/database/unit-of-work';
import { COMMITTEES } from '../council/committees';
import { FACTIONS } from '../council/factions';
import { BOARD_MEMBERS, COUNCILLORS, OFFICES, type DemoPerson } from '../council/persons';
import { demoId } from '../demo-id';
import type { DemoPart } from '../demo-part';

const MUNICIPALITY = demoId('municipality');
const TERM_BEGINS = '2024-07-01';
const PERSONS = [...OFFICES, ...COUNCILLORS, ...BOARD_MEMBERS];

/** The city, its council, committees and board, everyone who sits in them, and an account for each. */
export const councilPart: DemoPart = {
  name: 'council',
  isLoaded: async (db) => (await db.query('SELECT FROM municipality')).length > 0,
  load: async ({ unitOfWork }) => {
    // One hash for all: sixty of them would cost more time than the rest of the start.
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
    await unitOfWork.run(null, async ({ db }) => {
      await db.query('INSERT INTO municipality (id, name, slug, land, demonstration) VALUES ($1, $2, $3, $4, true)', [
        MUNICIPALITY,
        'Lindenau am Wehr',
        'lindenau-am-wehr',
        'TH',
      ]);
      await insertFactions(db);
      await insertPersons(db, passwordHash);
      await insertCommittees(db);
      await insertOffices(db);
    });
  },
};

async function insertFactions(db: Db): Promise<void> {
  const rows = FACTIONS.map((faction, position) => ({
    id: demoId(`faction/${faction.key}`),
    name: faction.name,
    short_name: faction.shortName,
    position,
  }));
  await insert(db, 'faction', ['id', 'name', 'short_name', 'position'], rows);
}

async function insertPersons(db: Db, password_hash: string): Promise<void> {
  const rows = PERSONS.map(({ key, given, family, title }) => ({
    id: personId(key),
    given_name: given,
    family_name: family,
    title: title ?? null,
    search: `${given} ${family}`.toLowerCase(),
  }));
  await insert(db, 'person', ['id', 'given_name', 'family_name', 'title', 'search'], rows);
  const accounts = PERSONS.map(({ key }) => ({
    id: demoId(`account/${key}`),
    person_id: personId(key),
    login: key,
    password_hash,
    demonstration: true,
  }));
  await insert(db, 'account', ['id', 'person_id', 'login', 'password_hash', 'demonstration'], accounts);
}

async function insertCommittees(db: Db): Promise<void> {
  const committees = COMMITTEES.map(({ key, name, shortName, kind, seats, profileKey }, position) => ({
    id: committeeId(key),
    name,
    short_name: shortName,
    slug: key,
    kind,
    seats,
    profile_key: profileKey,
    position,
  }));
  await insert(
    db,
    'committee',
    ['id', 'name', 'short_name', 'slug', 'kind', 'seats', 'profile_key', 'position'],
    committees,
  );
  const memberships = COMMITTEES.flatMap((committee) =>
    committee.members.map((seat, index) => ({
      id: demoId(`membership/${committee.key}/${seat.person}`),
      committee_id: committeeId(committee.key),
      person_id: personId(seat.person),
      faction_id: factionOf(seat.person),
      function: seat.function,
      voting: seat.voting,
      starts_on: TERM_BEGINS,
      seat_no: seat.voting ? index + 1 : null,
    })),
  );
  await insert(
    db,
    'membership',
    ['id', 'committee_id', 'person_id', 'faction_id', 'function', 'voting', 'starts_on', 'seat_no'],
    memberships,
  );
  const roles = COMMITTEES.flatMap(({ key, members }) =>
    members.flatMap((seat) => [
      roleOf(seat.person, seat.voting ? 'member' : 'guest', key),
      ...(seat.function === 'chair' || seat.function === 'deputy-chair' ? [roleOf(seat.person, 'chair', key)] : []),
    ]),
  );
  await insertRoles(db, roles);
}

async function insertOffices(db: Db): Promise<void> {
  await insertRoles(db, [roleOf('sitzungsdienst', 'clerk', null), roleOf('verwaltung', 'administration', null)]);
}

const personId = (key: string): string => demoId(`person/${key}`);
const committeeId = (key: string): string => demoId(`committee/${key}`);

function factionOf(key: string): string | null {
  const faction = PERSONS.find((person: DemoPerson) => person.key === key)?.faction;
  return faction === undefined ? null : demoId(`faction/${faction}`);
}

function roleOf(person: string, role: string, committee: string | null) {
  return {
    id: demoId(`role/${role}/${person}/${committee ?? 'all'}`),
    person_id: personId(person),
    role,
    committee_id: committee === null ? null : committeeId(committee),
    starts_on: TERM_BEGINS,
  };
}

async function insertRoles(db: Db, rows: readonly object[]): Promise<void> {
  await insert(db, 'role_assignment', ['id', 'person_id', 'role', 'committee_id', 'starts_on'], rows);
}

const OF_THE_MUNICIPALITY = new Set(['faction', 'person', 'committee']);

/** One statement for all rows; table and columns are constants of this file. */
async function insert(db: Db, table: string, columns: readonly string[], rows: readonly object[]): Promise<void> {
  const into = OF_THE_MUNICIPALITY.has(table) ? [...columns, 'municipality_id'] : columns;
  const given = OF_THE_MUNICIPALITY.has(table) ? rows.map((row) => ({ ...row, municipality_id: MUNICIPALITY })) : rows;
  const list = into.join(', ');
  await db.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(given),
  ]);
}
