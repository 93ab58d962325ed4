import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { onSingleConnection } from '../../platform/database/single-connection';
import { BackupError, codeOf } from '../backup/backup-error';

/** A database on the server of the main one, with the login that owns it. */
export interface OwnDatabase {
  readonly name: string;
  readonly user: string;
  readonly password: string;
}

const NOT_PERMITTED = '42501';

/** The roles of the application belong to the server: they hold what each database grants them, and nothing else. */
const ROLES = `
DO $$
BEGIN
  IF to_regrole('gremia_app') IS NULL THEN CREATE ROLE gremia_app NOLOGIN; END IF;
  IF to_regrole('gremia_portal') IS NULL THEN CREATE ROLE gremia_portal NOLOGIN; END IF;
  IF NOT pg_has_role('gremia_app', 'gremia_portal', 'MEMBER') THEN GRANT gremia_portal TO gremia_app; END IF;
END $$`;

/**
 * Makes a database with a login of its own, which may neither make databases nor roles, and to which nobody else may
 * connect. The main database is closed to the new login as well, for both work as the role `gremia_app`.
 *
 * @param adminUrl signs in as somebody who may make roles and databases
 * @param mainUrl signs in as the owner of the main database
 * @throws BackupError when that is not permitted, or there is such a database or login already
 */
export async function createDatabase(adminUrl: string, mainUrl: string, key: string): Promise<OwnDatabase> {
  const name = `gremia_${key.replaceAll('-', '_')}`;
  const made: OwnDatabase = { name, user: name, password: randomBytes(24).toString('base64url') };
  try {
    await closeMainDatabase(mainUrl);
    await onSingleConnection(adminUrl, async (admin) => {
      await assertFree(admin, name);
      await admin.query(ROLES);
      await createOwner(admin, made);
    });
    return made;
  } catch (error) {
    throw codeOf(error) === NOT_PERMITTED ? notPermitted() : error;
  }
}

type Made = Omit<OwnDatabase, 'password'>;

/** Takes away what `createDatabase` made; whoever is connected is cut off. */
export const dropDatabase = (adminUrl: string, made: Made): Promise<void> => drop(adminUrl, made, 'WITH (FORCE)');

/**
 * The same, as far as it is still there, and while nobody is connected.
 *
 * @throws DatabaseError 55006 when somebody is; then all of it is there
 */
export const dropUnusedDatabase = (adminUrl: string, made: Made): Promise<void> => drop(adminUrl, made, '');

async function drop(adminUrl: string, { name, user }: Made, how: string): Promise<void> {
  const [database, owner] = [escapeIdentifier(name), escapeIdentifier(user)];
  await onSingleConnection(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [user]);
    if (rowCount !== 0) await admin.query(`GRANT ${owner} TO CURRENT_USER`);
    await withoutCleaner(() => admin.query(`DROP DATABASE IF EXISTS ${database} ${how}`));
    if (rowCount === 0) return;
    await admin.query(revokeGrantsOf(user));
    await admin.query(`DROP ROLE ${owner}`);
  });
}

/** What PostgreSQL itself does in a database, as cleaning it up, only a superuser may end; it is over in a moment. */
async function withoutCleaner(drop: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return void (await drop());
    } catch (error) {
      if (codeOf(error) !== NOT_PERMITTED || tries === MOST_TRIES) throw error;
      await setTimeout(BETWEEN_TRIES_MILLISECONDS);
    }
}
const MOST_TRIES = 40;
const BETWEEN_TRIES_MILLISECONDS = 250;

/** From version 16 a role cannot be dropped while a membership goes back to it; migrations grant some. */
const revokeGrantsOf = (user: string): string => `
DO $$
DECLARE grant_made record;
BEGIN
  IF current_setting('server_version_num')::int < 160000 THEN RETURN; END IF;
  FOR grant_made IN
    SELECT a.roleid::regrole AS role, a.member::regrole AS member, a.grantor::regrole AS grantor FROM pg_auth_members a
    WHERE a.grantor = ${escapeLiteral(user)}::regrole
  LOOP
    EXECUTE format('REVOKE %s FROM %s GRANTED BY %s', grant_made.role, grant_made.member, grant_made.grantor);
  END LOOP;
END $$`;

async function closeMainDatabase(mainUrl: string): Promise<void> {
  await onSingleConnection(mainUrl, (main) =>
    main.query(`
      DO $$ BEGIN EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$`),
  );
}

async function createOwner(admin: Client, { name, user, password }: OwnDatabase): Promise<void> {
  const [database, owner] = [escapeIdentifier(name), escapeIdentifier(user)];
  await admin.query(`CREATE ROLE ${owner} LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(password)}`);
  try {
    await admin.query(`GRANT gremia_app, gremia_portal TO ${owner} WITH ADMIN OPTION`);
    // Whoever makes a database for somebody has to be a member of that role, for this moment.
    await admin.query(`GRANT ${owner} TO CURRENT_USER`);
    await admin.query(`CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`);
    await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    await admin.query(`REVOKE ${owner} FROM CURRENT_USER`);
  } catch (error) {
    await admin.query(`DROP DATABASE IF EXISTS ${database}`).catch(() => undefined);
    await admin.query(`DROP ROLE ${owner}`).catch(() => undefined);
    throw error;
  }
}

async function assertFree(admin: Client, name: string): Promise<void> {
  const { rowCount } = await admin.query(
    'SELECT FROM pg_database WHERE datname = $1 UNION ALL SELECT FROM pg_roles WHERE rolname = $1',
    [name],
  );
  if (rowCount !== 0)
    throw new BackupError(
      `Eine Datenbank oder Rolle ${name} gibt es auf diesem Server schon; es wurde nichts geändert. Wählen Sie eine ` +
        'andere Kennung, oder nennen Sie mit --database-url eine leere Datenbank.',
    );
}

const notPermitted = (): BackupError =>
  new BackupError(
    'Dieser Datenbankbenutzer darf keine Datenbanken und Rollen anlegen (CREATEDB, CREATEROLE). Nennen Sie mit ' +
      'DATABASE_ADMIN_URL einen, der es darf, oder mit --database-url eine leere Datenbank, die Sie selbst angelegt ' +
      'haben.',
  );
