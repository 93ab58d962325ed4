import { ADMIN, DATABASE, onLocalServer, OWNER } from './local-client.mjs';
import { newPassword, writeSecret } from './secret-files.mjs';

/** Renames the superuser of an old cluster, who cannot rename itself; gone again at the end. */
const HELPER = 'gremia_helper';
const WRONG_PASSWORD = '28P01';

/**
 * Sees to it that the database exists and that its owner is no superuser. Every step may be the last one before a
 * crash: the next start goes on from there.
 *
 * @param {number} port
 * @param {ReturnType<typeof import('./secret-files.mjs').secretFiles>} secrets
 * @param {boolean} mayCreateDatabases for tests, which clone theirs
 */
export async function ensureOwner(port, secrets, mayCreateDatabases) {
  if (!(await hasAdmin(port, secrets))) await makeAdmin(port, secrets);
  await onLocalServer({ port, user: ADMIN, password: secrets.admin }, async (admin) => {
    await admin.query(`DROP ROLE IF EXISTS ${HELPER}`);
    if (!(await exists(admin, 'SELECT FROM pg_roles WHERE rolname = $1', OWNER)))
      await admin.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD ${admin.escapeLiteral(secrets.owner)}`);
    await admin.query(`ALTER ROLE ${OWNER} ${mayCreateDatabases ? 'CREATEDB' : 'NOCREATEDB'}`);
    if (!(await exists(admin, 'SELECT FROM pg_database WHERE datname = $1', DATABASE)))
      await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  });
}

async function exists(client, sql, name) {
  const { rows } = await client.query(sql, [name]);
  return rows.length > 0;
}

async function hasAdmin(port, { admin }) {
  if (admin === null) return false;
  try {
    await onLocalServer({ port, user: ADMIN, password: admin }, (client) => client.query('SELECT'));
    return true;
  } catch (error) {
    if (error.code === WRONG_PASSWORD) return false;
    throw error;
  }
}

/**
 * Older releases made the cluster with the owner as its superuser. That first superuser cannot stop being one, so it
 * becomes the admin, and a new role takes over its name, its password and everything it owned.
 */
async function makeAdmin(port, secrets) {
  if (secrets.admin === null) writeSecret(secrets.adminFile, newPassword());
  const old = { port, user: OWNER, password: secrets.owner };
  const helper = { port, user: HELPER, password: newPassword() };
  await onLocalServer(old, async (client) => {
    if (!(await exists(client, 'SELECT FROM pg_database WHERE datname = $1', DATABASE)))
      await client.query(`CREATE DATABASE ${DATABASE}`);
    await client.query(`DROP ROLE IF EXISTS ${HELPER}`);
    await client.query(`CREATE ROLE ${HELPER} SUPERUSER LOGIN PASSWORD ${client.escapeLiteral(helper.password)}`);
  });
  await onLocalServer({ ...helper, database: DATABASE }, async (client) => {
    const [owner, admin] = [client.escapeLiteral(secrets.owner), client.escapeLiteral(secrets.admin)];
    // One transaction: after a crash the cluster is the old one or the new one.
    await client.query(`BEGIN;
      ALTER ROLE ${OWNER} RENAME TO ${ADMIN};
      ALTER ROLE ${ADMIN} PASSWORD ${admin};
      CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD ${owner};
      ${MEMBERSHIPS}
      ALTER DATABASE ${DATABASE} OWNER TO ${OWNER};
      ${OWNERSHIP}
      COMMIT;`);
  });
}

/** The roles that migrations made, so that the owner may go on granting them. */
const MEMBERSHIPS = `
DO $$
DECLARE member name;
BEGIN
  FOR member IN SELECT rolname FROM pg_roles WHERE rolname IN ('gremia_app', 'gremia_portal') LOOP
    EXECUTE format('GRANT %I TO ${OWNER} WITH ADMIN OPTION', member);
  END LOOP;
END $$;`;

/** REASSIGN OWNED refuses the first superuser, for it owns the catalogue too. What belongs to an extension stays. */
const OWNERSHIP = `
DO $$
DECLARE command text;
BEGIN
  FOR command IN
    SELECT format('ALTER SCHEMA %I OWNER TO ${OWNER}', n.nspname)
      FROM pg_namespace n WHERE n.nspowner = '${ADMIN}'::regrole AND ${notOfSystem('n')}
    UNION ALL
    SELECT format('ALTER %s %s OWNER TO ${OWNER}', CASE c.relkind WHEN 'v' THEN 'VIEW'
        WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE'
        ELSE 'TABLE' END, c.oid::regclass)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relowner = '${ADMIN}'::regrole AND ${notOfSystem('n')} AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
        AND ${standsAlone('pg_class', 'c.oid')}
    UNION ALL
    SELECT format('ALTER ROUTINE %s OWNER TO ${OWNER}', p.oid::regprocedure)
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.proowner = '${ADMIN}'::regrole AND ${notOfSystem('n')} AND ${standsAlone('pg_proc', 'p.oid')}
    UNION ALL
    SELECT format('ALTER TYPE %s OWNER TO ${OWNER}', t.oid::regtype)
      FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE t.typowner = '${ADMIN}'::regrole AND ${notOfSystem('n')} AND t.typtype IN ('e', 'd', 'r')
        AND ${standsAlone('pg_type', 't.oid')}
  LOOP
    EXECUTE command;
  END LOOP;
END $$;`;

function notOfSystem(namespace) {
  return `${namespace}.nspname !~ '^pg_' AND ${namespace}.nspname <> 'information_schema'`;
}

/** Neither part of an extension nor a sequence that goes with its column. */
function standsAlone(catalogue, oid) {
  return `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid}
    AND (d.deptype IN ('e', 'i') OR (d.deptype = 'a' AND d.refclassid = 'pg_class'::regclass)))`;
}
