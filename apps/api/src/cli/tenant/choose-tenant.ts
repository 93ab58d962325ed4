import type { Tenant, Variables } from '../../platform/tenancy/tenant';
import { tenantFile, readTenantFile, writeTenantFile } from '../../platform/tenancy/tenant-file';
import { DEFAULT_TENANT } from '../../platform/tenancy/tenant';
import { listTenants, mainIsInUse } from '../../platform/tenancy/tenant-list';
import { BackupError } from '../backup/backup-error';

/** Splits off which municipality a command is for. Null where none is named. */
export function splitTenant(args: readonly string[]): { readonly key: string | null; readonly rest: string[] } {
  const rest: string[] = [];
  let key: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--tenant') key = args[(index += 1)] ?? '';
    else if (arg.startsWith('--tenant=')) key = arg.slice('--tenant='.length);
    else rest.push(arg);
  }
  return { key, rest };
}

/**
 * The municipality a command is for: the one that is named, or the only one there is.
 *
 * @throws BackupError with a sentence that names them all
 */
export async function chooseTenant(variables: Variables, key: string | null): Promise<Tenant> {
  const all = listTenants(variables);
  if (key !== null) {
    const named = all.find((tenant) => tenant.key === key);
    if (named !== undefined) return named;
    throw new BackupError(`Eine Gemeinde „${key}“ gibt es hier nicht. Es gibt: ${keysOf(all)}.`);
  }
  const [main, ...added] = all;
  if (main !== undefined && added.length === 0) return main;
  const inUse = (await mainIsInUse(variables)) ? all : added;
  const [only, ...more] = inUse;
  if (only !== undefined && more.length === 0) return only;
  throw new BackupError(
    `Auf dieser Installation gibt es mehrere Gemeinden. Bitte nennen Sie eine mit --tenant: ${keysOf(inUse)}.`,
  );
}

/** A municipality that waited for its backup is served from now on. */
export async function noteRestored({ key, variables }: Tenant, installation: Variables): Promise<void> {
  if (key === DEFAULT_TENANT || variables.GREMIA_DATA === undefined) return;
  const data = installation.GREMIA_DATA || 'data';
  const file = readTenantFile(data, key);
  if (file.awaitsRestore) await writeTenantFile(data, key, tenantFile.parse({ ...file, awaitsRestore: false }));
}

const keysOf = (tenants: readonly Tenant[]): string => tenants.map(({ key }) => key).join(', ');
