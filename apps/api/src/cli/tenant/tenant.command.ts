import { START_CODE_DAYS } from '@gremia/contracts';
import { migrate } from '../../platform/database/migrate';
import type { Tenant } from '../../platform/tenancy/tenant';
import { listTenants, mainIsInUse } from '../../platform/tenancy/tenant-list';
import { BackupError, sentenceOf } from '../backup/backup-error';
import { thisProcess, type CommandContext } from '../command-context';
import { createTenant } from './create-tenant';
import { dropTenant } from './drop-tenant';
import { schemaState } from './schema-state';
import { tenantArguments, type DroppedTenant, type NewTenant } from './tenant-arguments';

const USAGE = `Aufruf:
  npx gremia tenant create KENNUNG --name NAME --host RECHNERNAME [--host WEITERER]
    [--land TH] [--time-zone Europe/Berlin] [--official-key 16012345] [--admin ANMELDENAME]
    [--database-url postgres://…] [--for-restore]
  npx gremia tenant list
  npx gremia tenant migrate [KENNUNG]
  npx gremia tenant drop KENNUNG [--yes-delete KENNUNG] [--wait SEKUNDEN]

Richtet eine weitere Gemeinde auf dieser Installation ein, zeigt alle, bringt ihre Datenbanken auf den Stand, löscht
eine mit allem, was sie hat.`;

/**
 * `gremia tenant`: makes a municipality, deletes one, shows all, or brings their databases up to this version. Exit
 * code 0 when all of it was done, 1 when not, 2 when the call was not understood.
 */
export async function run(args: readonly string[], context = thisProcess()): Promise<number> {
  const { variables, complain } = context;
  try {
    const wanted = tenantArguments(args);
    if (wanted === null || variables.DATABASE_URL === undefined) {
      complain(USAGE);
      return 2;
    }
    if (wanted.step === 'create') return await create(context, wanted.tenant);
    if (wanted.step === 'drop') return await drop(context, wanted.tenant);
    return wanted.step === 'list' ? await list(context) : await migrateAll(context, wanted.key);
  } catch (error) {
    complain(sentenceOf(error, ''));
    return 1;
  }
}

async function create({ variables, say }: CommandContext, wanted: NewTenant): Promise<number> {
  const { tenant, startCode } = await createTenant(variables, wanted);
  const production = variables.NODE_ENV === 'production';
  const address = production
    ? `https://${tenant.hosts[0] ?? ''}`
    : `http://${tenant.hosts[0] ?? ''}:${variables.PORT || '3000'}`;
  say(`${wanted.name} ist eingerichtet: ${address}`);
  if (startCode === null) say(`Jetzt aus einer Sicherung füllen: npx gremia restore DATEI --tenant ${tenant.key}`);
  else
    say(
      `Erste Anmeldung unter ${address}/anmelden/startcode mit „${wanted.admin}“ und dem Startcode ${startCode} ` +
        `(wird nur jetzt gezeigt, gilt ${START_CODE_DAYS} Tage). Gremien und Personen: ` +
        `npx gremia setup DATEI.json --tenant ${tenant.key}`,
    );
  say('Ein laufendes Gremia nimmt sie nach wenigen Sekunden auf.');
  const [first, ...added] = listTenants(variables);
  if (added.length === 1 && first !== undefined && (await mainIsInUse(variables)))
    say(`Die erste Gemeinde ist von nun an nur noch hier zu erreichen: ${first.hosts.join(', ')}`);
  return 0;
}

async function drop(context: CommandContext, wanted: DroppedTenant): Promise<number> {
  const { variables, signal, say, ask = () => Promise.resolve(null) } = context;
  const { databaseStays } = await dropTenant({ variables, signal, say, ask }, wanted);
  say(`„${wanted.key}“ ist gelöscht.`);
  if (databaseStays) say('Ihre Datenbank wurde mit --database-url genannt und bleibt; löschen Sie sie selbst.');
  return 0;
}

async function list({ variables, say }: CommandContext): Promise<number> {
  for (const tenant of listTenants(variables)) {
    const state = unservedState(tenant) ?? (await schemaState(tenant.variables.DATABASE_URL ?? ''));
    say([tenant.key.padEnd(20), hostsOf(tenant).padEnd(36), state, tenant.name ?? ''].join('  ').trimEnd());
  }
  return 0;
}

async function migrateAll({ variables, signal, say, complain }: CommandContext, key: string | null): Promise<number> {
  const tenants = listTenants(variables).filter((tenant) => key === null || tenant.key === key);
  if (tenants.length === 0) throw new BackupError(`Eine Gemeinde „${key ?? ''}“ gibt es hier nicht.`);
  let failed = 0;
  for (const tenant of tenants) {
    if (signal?.aborted === true) return 1;
    try {
      const unserved = unservedState(tenant);
      if (unserved !== null) say(`${tenant.key}: ${unserved}`);
      else say(`${tenant.key}: ${changes(await migrate(tenant.variables.DATABASE_URL ?? ''))}`);
    } catch (error) {
      failed += 1;
      complain(`${tenant.key}: ${sentenceOf(error, '')}`);
    }
  }
  return failed === 0 ? 0 : 1;
}

function unservedState({ awaitsRestore, leaves }: Tenant): string | null {
  if (leaves) return 'wird gelöscht';
  return awaitsRestore ? 'wartet auf ihre Sicherung' : null;
}

const hostsOf = ({ hosts }: Tenant): string => (hosts.length === 0 ? 'alle Rechnernamen' : hosts.join(', '));

function changes(names: readonly string[]): string {
  if (names.length === 0) return 'war auf dem Stand';
  return names.length === 1 ? 'eine Änderung' : `${names.length} Änderungen`;
}
