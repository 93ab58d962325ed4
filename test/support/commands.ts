import { randomBytes } from 'node:crypto';
import { run as backup } from '../../apps/api/src/cli/backup/backup.command';
import { run as restore } from '../../apps/api/src/cli/backup/restore.command';
import { run as events } from '../../apps/api/src/cli/events/events.command';
import { run as rebuild } from '../../apps/api/src/cli/rebuild/rebuild.command';
import { run as setup } from '../../apps/api/src/cli/setup/setup.command';
import { run as startCode } from '../../apps/api/src/cli/start-code/start-code.command';
import { runForTenant, splitTenant } from '../../apps/api/src/cli/tenant/run-for-tenant';
import { run as tenant } from '../../apps/api/src/cli/tenant/tenant.command';
import type { Variables } from '../../apps/api/src/platform/tenancy/tenant';
import { onServer, urlOf } from './databases';

const COMMANDS = { backup, events, rebuild, restore, setup, 'start-code': startCode, tenant };

/** What a command answered: its exit code and all that it said. */
export interface CommandResult {
  readonly code: number;
  readonly said: string;
}

/** Runs `gremia NAME …` on a database, with the journals' key in `dataDirectory`. */
export async function runCommand(
  name: keyof typeof COMMANDS,
  args: string | readonly string[],
  { databaseUrl, dataDirectory = '', signal }: { databaseUrl: string; dataDirectory?: string; signal?: AbortSignal },
): Promise<CommandResult> {
  const lines: string[] = [];
  const code = await COMMANDS[name](typeof args === 'string' ? [args] : args, {
    variables: { DATABASE_URL: databaseUrl, GREMIA_DATA: dataDirectory },
    signal,
    say: (line) => void lines.push(line),
    complain: (line) => void lines.push(line),
  });
  return { code, said: lines.join('\n') };
}

/** Runs `gremia NAME …` on an installation, as `gremia.mjs` does: for the municipality that `--tenant` names. */
export async function runOn(
  variables: Variables,
  name: keyof typeof COMMANDS,
  ...args: readonly string[]
): Promise<CommandResult> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const context = { variables, say, complain: say };
  const { key, rest } = splitTenant(args);
  const run = COMMANDS[name];
  const code = await (name === 'tenant' ? run(args, context) : runForTenant({ name, key, rest, context }, run));
  return { code, said: lines.join('\n') };
}

/** A database without any table. */
export async function emptyDatabase(): Promise<string> {
  const name = `gremia_test_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  return urlOf(name);
}
