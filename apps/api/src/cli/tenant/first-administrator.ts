import { randomBytes, randomUUID } from 'node:crypto';
import { hashPassword } from '../../platform/actor/passwords';
import { onSingleConnection } from '../../platform/database/single-connection';
import type { NewTenant } from './tenant-arguments';

/** The office has no term. */
const EVER = '1900-01-01';

/**
 * Writes the municipality and the account with which its office begins.
 *
 * @returns the password, shown once and never stored
 */
export async function writeMunicipality(databaseUrl: string, tenant: NewTenant): Promise<string> {
  const [home, person] = [randomUUID(), randomUUID()];
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  const { key, name, land, admin } = tenant;
  await onSingleConnection(databaseUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(
      'INSERT INTO municipality (id, name, slug, land, time_zone, official_key) VALUES ($1, $2, $3, $4, $5, $6)',
      [home, name, key, land, tenant['time-zone'], tenant['official-key']],
    );
    await client.query(
      `INSERT INTO person (id, municipality_id, given_name, family_name, search)
        VALUES ($1, $2, 'Sitzungsdienst', $3, lower('Sitzungsdienst ' || $3))`,
      [person, home, name],
    );
    await client.query(`INSERT INTO role_assignment (id, person_id, role, starts_on) VALUES ($1, $2, 'clerk', $3)`, [
      randomUUID(),
      person,
      EVER,
    ]);
    await client.query('INSERT INTO account (id, person_id, login, password_hash) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      person,
      admin,
      passwordHash,
    ]);
    await client.query('COMMIT');
  });
  return password;
}
