import { parseArgs } from 'node:util';
import { parseWitnessKey, printWitnessKey } from '@gremia/journal';
import type { Client } from 'pg';
import { clientRows } from '../../platform/database/client-rows';
import { WITNESSES } from '../../platform/journal/cosignatures';
import { thisProcess } from '../command-context';
import { onDatabase } from '../on-database';

const USAGE = `Aufruf: npx gremia witnesses list | add ZEILE | end NAME

Wer die öffentlichen Journale bezeugen darf, etwa das Rechnungsprüfungsamt oder eine Fraktion. ZEILE ist der
öffentliche Schlüssel, wie ihn „gremia witness key“ dort zeigt. end nimmt nichts Bezeugtes zurück.`;

/**
 * `gremia witnesses`: who may witness journals here. Exit code 0 when it is done, 1 when it could not be, 2 when the
 * call was not understood.
 */
export function run(args: readonly string[], context = thisProcess()): Promise<number> {
  const { say, complain } = context;
  return onDatabase(context, {
    usage: USAGE,
    wish: wishOf(args),
    work: (client, wish) => carryOut(client, wish, say, complain),
  });
}

type Wish = readonly ['list'] | readonly ['add' | 'end', string];
type Write = (line: string) => void;

async function carryOut(client: Client, [act, about = '']: Wish, say: Write, complain: Write): Promise<number> {
  if (act === 'list') {
    const all = await clientRows(client, WITNESSES);
    if (all.length === 0) say('Noch niemand.');
    for (const { key, entered_at, ended_at } of all)
      say(`${key}  seit ${dayOf(entered_at)}${ended_at === null ? '' : ` bis ${dayOf(ended_at)}`}`);
    return 0;
  }
  if (act === 'end') {
    const { rowCount } = await client.query(
      'UPDATE witness SET ended_at = now() WHERE name = $1 AND ended_at IS NULL',
      [about],
    );
    if (rowCount !== 0) return 0;
    complain(`„${about}“ ist nicht als Zeuge eingetragen.`);
    return 1;
  }
  const { name } = parseWitnessKey(about);
  const { rowCount } = await client.query(
    'INSERT INTO witness (name, key, entered_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING',
    [name, about],
  );
  if (rowCount === 1) {
    say(`Eingetragen: ${name}`);
    return 0;
  }
  complain(`Der Name „${name}“ oder dieser Schlüssel ist schon eingetragen.`);
  return 1;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

function wishOf(args: readonly string[]): Wish | null {
  try {
    const [act, about, ...more] = parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
    if (more.length > 0) return null;
    if (act === 'list') return about === undefined ? ['list'] : null;
    if (about === undefined || (act !== 'add' && act !== 'end')) return null;
    return act === 'add' ? ['add', printWitnessKey(parseWitnessKey(about))] : ['end', about];
  } catch {
    return null;
  }
}
