import { z } from 'zod';
import { clientRows } from '../database/client-rows';
import { onSingleConnection } from '../database/single-connection';
import { statement } from '../database/statement';
import { StartError } from '../start-error';
import { canonicalHost } from './host-name';
import { DEFAULT_TENANT, type Tenant, type Variables } from './tenant';
import { readTenantFile, registeredKeys, tenantDirectory, type TenantFile } from './tenant-file';

/** Of the installation's settings, those that are each municipality's own. */
const OWN_SETTINGS = ['PUBLIC_URL', 'JOURNAL_KEY_FILE', 'UPLOAD_DIRECTORY', 'GREMIA_DEMO'] as const;
/** Under which names one reaches one's own machine. */
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const dataOf = ({ GREMIA_DATA }: Variables): string => GREMIA_DATA || 'data';

/**
 * The municipalities of this installation, without asking a database: the one in the data directory itself, then those
 * that were added.
 *
 * @throws StartError when a file of one is not usable, or two want the same host
 */
export function listTenants(variables: Variables): Tenant[] {
  const added = registeredKeys(dataOf(variables)).map((key) => registeredTenant(variables, key));
  return [defaultTenant(variables, added.length === 0), ...added];
}

/**
 * Those of them that are served. A main database that nobody has set up is no municipality once others were added.
 *
 * @throws StartError
 */
export async function servedTenants(variables: Variables): Promise<Tenant[]> {
  const all = listTenants(variables);
  const withMain = all.length === 1 || (await mainIsInUse(variables));
  const ready = all.filter(({ awaitsRestore, leaves }) => !awaitsRestore && !leaves);
  const served = ready.filter(({ key }) => withMain || key !== DEFAULT_TENANT);
  assertHostsDiffer(served);
  return served;
}

/** @throws StartError when its file is not usable */
export function registeredTenant(variables: Variables, key: string): Tenant {
  const file = readTenantFile(dataOf(variables), key);
  const own = Object.fromEntries(OWN_SETTINGS.map((name) => [name, undefined]));
  return {
    key,
    name: file.name,
    hosts: file.hosts,
    awaitsRestore: file.awaitsRestore,
    leaves: file.leaves,
    variables: {
      ...variables,
      ...own,
      DATABASE_URL: databaseUrlOf(variables, file),
      GREMIA_READ_DATABASE_URL: readUrlOf(variables, file),
      GREMIA_DATA: tenantDirectory(dataOf(variables), key),
      GREMIA_DEMO: '0',
      ...(variables.NODE_ENV === 'production' ? { PUBLIC_URL: `https://${file.hosts[0] ?? ''}` } : {}),
    },
  };
}

function defaultTenant(variables: Variables, alone: boolean): Tenant {
  const { PUBLIC_URL: url = '' } = variables;
  const named = URL.canParse(url) ? canonicalHost(new URL(url).host) : null;
  const hosts = alone ? [] : named === null ? LOCAL_HOSTS : [named];
  return { key: DEFAULT_TENANT, name: null, hosts, variables, awaitsRestore: false, leaves: false };
}

/** Connection string of the login that owns the municipality's database. */
export function databaseUrlOf({ DATABASE_URL: main = '' }: Variables, { database }: TenantFile): string {
  if ('url' in database) return database.url;
  if (!URL.canParse(main)) throw new StartError('DATABASE_URL fehlt oder ist keine Adresse einer Datenbank.');
  return ownOn(main, database);
}

/** Where its public pages are read; undefined where there is no such server, or its database lies elsewhere. */
function readUrlOf({ GREMIA_READ_DATABASE_URL: read = '' }: Variables, { database }: TenantFile): string | undefined {
  return 'url' in database || !URL.canParse(read) ? undefined : ownOn(read, database);
}

function ownOn(server: string, { name, user, password }: Exclude<TenantFile['database'], { url: string }>): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  url.username = user;
  url.password = password;
  return url.href;
}

function assertHostsDiffer(tenants: readonly Tenant[]): void {
  const owners = new Map<string, string>();
  for (const { key, hosts } of tenants)
    for (const host of hosts) {
      const other = owners.get(host);
      if (other !== undefined)
        throw new StartError(
          `Der Rechnername ${host} gehört zwei Gemeinden: ${other} und ${key}. Bitte ändern Sie eine.`,
        );
      owners.set(host, key);
    }
}

const MADE = statement(
  z.object({ made: z.boolean() }),
  `SELECT to_regclass('public.municipality') IS NOT NULL AS made`,
);

/** Whether the main database holds a municipality. One that does not answer may: its own start will tell. */
export async function mainIsInUse({ DATABASE_URL: databaseUrl = '' }: Variables): Promise<boolean> {
  try {
    return await onSingleConnection(databaseUrl, async (client) => {
      const [table] = await clientRows(client, MADE);
      if (table?.made !== true) return false;
      return (await client.query('SELECT FROM municipality LIMIT 1')).rowCount !== 0;
    });
  } catch {
    return true;
  }
}
