import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { migrate } from '../../platform/database/migrate';
import { onSingleConnection } from '../../platform/database/single-connection';
import { makeOwnKey } from '../../platform/journal/journal-key';
import { canonicalHost } from '../../platform/tenancy/host-name';
import type { Tenant, Variables } from '../../platform/tenancy/tenant';
import { tenantDirectory, tenantFile, writeTenantFile, type TenantFile } from '../../platform/tenancy/tenant-file';
import { databaseUrlOf, listTenants, registeredTenant } from '../../platform/tenancy/tenant-list';
import { BackupError } from '../backup/backup-error';
import { writeMunicipality } from './first-administrator';
import type { NewTenant } from './tenant-arguments';
import { createDatabase, dropDatabase } from './tenant-database';

export interface MadeTenant {
  readonly tenant: Tenant;
  /** Of the first administrator; null where a backup brings the accounts. */
  readonly startCode: string | null;
}

/**
 * Makes a municipality with database, login, directory, journal key and its first administrator: all of it, or
 * nothing. The server finds it by its file, which is written last.
 *
 * @throws BackupError, StartError with a sentence
 */
export async function createTenant(variables: Variables, wanted: NewTenant): Promise<MadeTenant> {
  const { key } = wanted;
  const data = variables.GREMIA_DATA || 'data';
  const directory = tenantDirectory(data, key);
  assertNew(variables, wanted, directory);
  const mainUrl = variables.DATABASE_URL ?? '';
  const adminUrl = variables.DATABASE_ADMIN_URL || mainUrl;
  const given = wanted['database-url'];
  if (given !== null) await assertEmpty(given);
  const own = given === null ? await createDatabase(adminUrl, mainUrl, key) : null;
  const file: TenantFile = tenantFile.parse({
    name: wanted.name,
    hosts: wanted.host,
    database: own ?? { url: given },
    awaitsRestore: wanted['for-restore'],
  });
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const startCode = file.awaitsRestore ? null : await fill(databaseUrlOf(variables, file), wanted);
    if (startCode !== null) makeOwnKey(directory);
    await writeTenantFile(data, key, file);
    return { tenant: registeredTenant(variables, key), startCode };
  } catch (error) {
    if (own !== null) await dropDatabase(adminUrl, own);
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

async function fill(databaseUrl: string, wanted: NewTenant): Promise<string> {
  await migrate(databaseUrl);
  return writeMunicipality(databaseUrl, wanted);
}

function assertNew(variables: Variables, { key, host }: NewTenant, directory: string): void {
  const tenants = listTenants(variables);
  if (existsSync(directory))
    throw new BackupError(`Eine Gemeinde „${key}“ gibt es schon (${directory}); es wurde nichts geändert.`);
  const wanted = host.map(canonicalHost);
  const named = new URL(variables.PUBLIC_URL || 'http://localhost').host;
  for (const other of tenants)
    for (const taken of [...other.hosts, ...(other.hosts.length === 0 ? [canonicalHost(named)] : [])])
      if (wanted.includes(taken))
        throw new BackupError(
          `Der Rechnername ${taken ?? ''} gehört schon zu „${other.key}“; es wurde nichts geändert.`,
        );
}

async function assertEmpty(databaseUrl: string): Promise<void> {
  await onSingleConnection(databaseUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_tables WHERE schemaname IN ('public', 'portal') LIMIT 1`);
    if (rowCount !== 0)
      throw new BackupError('Die Datenbank aus --database-url ist nicht leer; es wurde nichts geändert.');
  });
}
