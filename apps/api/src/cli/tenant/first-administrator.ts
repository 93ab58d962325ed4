import { randomUUID } from 'node:crypto';
import { onSingleConnection } from '../../platform/database/single-connection';
import { writeStartCode } from '../start-code/first-start-code';
import type { NewTenant } from './tenant-arguments';

/** The office has no term. */
const EVER = '1900-01-01';

/**
 * Writes the municipality and the account with which its office begins.
 *
 * @returns the start code, shown once and never stored
 */
export async function writeMunicipality(databaseUrl: string, tenant: NewTenant): Promise<string> {
  const [home, person, account] = [randomUUID(), randomUUID(), randomUUID()];
  const { key, name, land, admin } = tenant;
  return onSingleConnection(databaseUrl, async (client) => {
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
    await client.query('INSERT INTO account (id, person_id, login) VALUES ($1, $2, $3)', [account, person, admin]);
    const { code } = await writeStartCode(client, { id: account, login: admin });
    await client.query('COMMIT');
    return code;
  });
}
