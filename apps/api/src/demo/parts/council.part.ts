import { committee, faction, membership, municipality, person, substitute } from '../../bodies/bodies.entities';
import { account, roleAssignment } from '../../identity/identity.entities';
import { hashPassword } from '../../platform/actor/passwords';
import { DEMONSTRATION_PASSWORD } from '../../platform/config/demonstration';
import type { EntityRow } from '../../platform/database/entity';
import type { Db } from '../../platform/database/unit-of-work';
import { COMMITTEES } from '../council/committees';
import { FACTIONS } from '../council/factions';
import { BOARD_MEMBERS, COUNCILLORS, OFFICES, type DemoPerson } from '../council/persons';
import { demoId } from '../demo-id';
import type { DemoPart } from '../demo-part';

const municipalityId = demoId('municipality');
const TERM_BEGINS = '2024-07-01';
const MAYOR = 'vorsitz';
const PERSONS = [...OFFICES, ...COUNCILLORS, ...BOARD_MEMBERS];

/** The city, its council, committees and board, everyone who sits in them, and an account for each. */
export const councilPart: DemoPart = {
  name: 'council',
  isLoaded: (db) => db.manager.exists(municipality),
  load: async ({ unitOfWork }) => {
    // One hash for all: sixty of them would cost more time than the rest of the start.
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
    await unitOfWork.run(null, async ({ db }) => {
      await db.manager.insert(municipality, {
        id: municipalityId,
        name: 'Lindenau am Wehr',
        slug: 'lindenau-am-wehr',
        land: 'TH',
        demonstration: true,
      });
      await insertFactions(db);
      await insertPersons(db, passwordHash);
      await insertCommittees(db);
      await db.manager.insert(roleAssignment, [
        roleOf('sitzungsdienst', 'clerk', null),
        roleOf('verwaltung', 'administration', null),
      ]);
    });
  },
};

async function insertFactions(db: Db): Promise<void> {
  const rows = FACTIONS.map(({ key, name, shortName }, position) => ({
    id: demoId(`faction/${key}`),
    municipalityId,
    name,
    shortName,
    position,
  }));
  await db.manager.insert(faction, rows);
}

async function insertPersons(db: Db, passwordHash: string): Promise<void> {
  const persons = PERSONS.map(({ key, given, family, title = null }) => ({
    id: personId(key),
    municipalityId,
    givenName: given,
    familyName: family,
    title,
    search: `${given} ${family}`.toLowerCase(),
  }));
  await db.manager.insert(person, persons);
  const accounts = PERSONS.map(({ key }) => ({
    id: demoId(`account/${key}`),
    personId: personId(key),
    login: key,
    passwordHash,
    demonstration: true,
  }));
  await db.manager.insert(account, accounts);
}

async function insertCommittees(db: Db): Promise<void> {
  const committees = COMMITTEES.map(({ key, name, shortName, kind, seats, profileKey }, position) => ({
    id: committeeId(key),
    municipalityId,
    name,
    shortName,
    slug: key,
    kind,
    seats,
    profileKey,
    position,
  }));
  await db.manager.insert(committee, committees);
  const memberships = COMMITTEES.flatMap(({ key, members }) =>
    members.map((seat, index) => ({
      id: demoId(`membership/${key}/${seat.person}`),
      committeeId: committeeId(key),
      personId: personId(seat.person),
      factionId: factionOf(seat.person),
      function: seat.function,
      voting: seat.voting,
      startsOn: TERM_BEGINS,
      seatNo: seat.voting ? index + 1 : null,
      mayor: key === 'stadtrat' && seat.person === MAYOR,
    })),
  );
  await db.manager.insert(membership, memberships);
  const substitutes = COMMITTEES.flatMap(({ key, substitutes: persons = [] }) =>
    persons.map((who, index) => ({
      id: demoId(`substitute/${key}/${who}`),
      committeeId: committeeId(key),
      personId: personId(who),
      factionId: factionOf(who),
      place: index + 1,
      startsOn: TERM_BEGINS,
    })),
  );
  await db.manager.insert(substitute, substitutes);
  const roles = COMMITTEES.flatMap(({ key, members }) =>
    members.flatMap((seat) => [
      roleOf(seat.person, seat.voting ? 'member' : 'guest', key),
      ...(seat.function === 'chair' || seat.function === 'deputy-chair' ? [roleOf(seat.person, 'chair', key)] : []),
    ]),
  );
  await db.manager.insert(roleAssignment, roles);
}

const personId = (key: string): string => demoId(`person/${key}`);
const committeeId = (key: string): string => demoId(`committee/${key}`);

function factionOf(key: string): string | null {
  const party = PERSONS.find((each: DemoPerson) => each.key === key)?.faction;
  return party === undefined ? null : demoId(`faction/${party}`);
}

type RoleRow = Omit<EntityRow<typeof roleAssignment>, 'endsOn'>;

function roleOf(who: string, role: RoleRow['role'], where: string | null): RoleRow {
  return {
    id: demoId(`role/${role}/${who}/${where ?? 'all'}`),
    personId: personId(who),
    role,
    committeeId: where === null ? null : committeeId(where),
    startsOn: TERM_BEGINS,
  };
}
