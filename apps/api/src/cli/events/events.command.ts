import { parseArgs } from 'node:util';
import { journalSql } from '../../platform/journal/journal-sql';
import { countRows, giveAgain, givenUp, type GivenUpEvent } from '../../platform/outbox/outbox-rows';
import { thisProcess } from '../command-context';
import { onDatabase } from '../on-database';

const USAGE = `Aufruf: npx gremia events [--retry]

Zeigt Ereignisse, auf die Gremia nicht reagieren konnte. --retry lässt es noch einmal versuchen.`;

/**
 * `gremia events`: shows the events that their readers have given up, or gives them to their readers again. Exit code 0
 * when it is done, 1 when the database does not answer, 2 when the call was not understood.
 */
export function run(args: readonly string[], context = thisProcess()): Promise<number> {
  const { say } = context;
  return onDatabase(context, {
    usage: USAGE,
    wish: wantsRetry(args),
    work: async (client, retry) => {
      const sql = journalSql((query) => client.query(query));
      if (retry) say(`Noch einmal versucht werden: ${await giveAgain(sql)} Ereignisse`);
      else for (const line of linesOf(await countRows(sql), await givenUp(sql))) say(line);
      return 0;
    },
  });
}

function wantsRetry(args: readonly string[]): boolean | null {
  try {
    return parseArgs({ args: [...args], options: { retry: { type: 'boolean', default: false } } }).values.retry;
  } catch {
    return null;
  }
}

function linesOf({ waiting, failed }: { waiting: number; failed: number }, events: readonly GivenUpEvent[]): string[] {
  return [
    `Wartend: ${waiting}, aufgegeben: ${failed}`,
    ...events.map(
      ({ reader, event, about, failedAt, error }) => `${failedAt}  ${reader}  ${event}  ${about}  ${error}`,
    ),
    ...(failed > 0 ? ['Mit --retry wird es noch einmal versucht.'] : []),
  ];
}
