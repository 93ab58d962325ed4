import { z } from 'zod';
import type { Client } from 'pg';
import { clientRows } from '../../platform/database/client-rows';
import { statement } from '../../platform/database/statement';
import { thisProcess, type CommandContext } from '../command-context';
import { onDatabase } from '../on-database';
import { howToUse, writeStartCode } from './first-start-code';

const USAGE = `Aufruf: npx gremia start-code ANMELDENAME

Gibt einem Konto einen neuen Startcode, wenn im Sitzungsdienst niemand mehr hineinkommt.`;

const ACCOUNT = statement(
  z.object({ id: z.string(), login: z.string(), disabled: z.boolean(), shared: z.boolean() }),
  `SELECT id, login, disabled_at IS NOT NULL AS disabled, demonstration AS shared FROM account WHERE login = $1`,
);

/**
 * `gremia start-code LOGIN`: what the office does on the page of an account, for when nobody of the office can sign in.
 * Exit code 0 when there is a code, 1 when not, 2 when the call was not understood.
 */
export function run([login, ...more]: readonly string[], context = thisProcess()): Promise<number> {
  return onDatabase(context, {
    usage: USAGE,
    wish: login === undefined || more.length > 0 ? null : login.trim().toLowerCase(),
    work: (client, wanted) => issue(client, wanted, context),
  });
}

async function issue(client: Client, login: string, { variables, say, complain }: CommandContext): Promise<number> {
  const [account] = await clientRows(client, ACCOUNT, [login]);
  if (account === undefined || account.disabled || account.shared) {
    complain(
      account === undefined
        ? `Ein Konto „${login}“ gibt es nicht.`
        : `Das Konto „${login}“ ${account.disabled ? 'ist gesperrt' : 'gehört zum Demonstrationsrat'}.`,
    );
    return 1;
  }
  await client.query('BEGIN');
  const { code } = await writeStartCode(client, account);
  await client.query(`INSERT INTO audit_entry (actor, action, subject) VALUES (NULL, 'issue-start-code', $1)`, [
    account.id,
  ]);
  await client.query('COMMIT');
  say(howToUse(variables.PUBLIC_URL ?? ''));
  say(`  ${account.login.padEnd(24)} ${code}`);
  return 0;
}
