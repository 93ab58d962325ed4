import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { PORTAL_SCRIPT } from '../../../../../migrations/portal/portal-script';

/** The script as it stands now. It is noted at the schema itself, so that a dump or a dropped schema cannot disagree. */
const SIGNATURE = `portal-script sha256:${createHash('sha256').update(PORTAL_SCRIPT).digest('hex')}`;

/**
 * Makes the schema `portal` anew unless it was made by this very script.
 *
 * @returns whether it was made
 */
export async function applyPortalSchema(runner: QueryRunner): Promise<boolean> {
  if ((await signatureOf(runner)) === SIGNATURE) return false;
  await runner.query(PORTAL_SCRIPT);
  await runner.query(`COMMENT ON SCHEMA portal IS '${SIGNATURE}'`);
  return true;
}

/** Takes the views out of the way of a migration that changes what they read. */
export async function dropPortalSchema(runner: QueryRunner): Promise<void> {
  await runner.query('DROP SCHEMA IF EXISTS portal CASCADE');
}

async function signatureOf(runner: QueryRunner): Promise<string | null> {
  const rows = (await runner.query(
    `SELECT obj_description(to_regnamespace('portal')::oid, 'pg_namespace') AS signature`,
  )) as { signature: string | null }[];
  return rows[0]?.signature ?? null;
}
