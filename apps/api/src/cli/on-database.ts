import type { Client } from 'pg';
import { connectAsOwner } from '../platform/database/migrate';
import { sentenceOf } from './backup/backup-error';
import type { CommandContext } from './command-context';

export interface DatabaseCommand<W> {
  readonly usage: string;
  /** What the person wants; null when the call was not understood. */
  readonly wish: W | null;
  /** @returns the exit code */
  readonly work: (client: Client, wish: W) => Promise<number>;
  /** The sentence for a failure of its own; undefined leaves it to the common ones. */
  readonly sentenceFor?: (error: unknown) => string | undefined;
}

/**
 * Carries a command out on the database, as its owner.
 *
 * @returns the exit code of the work; 1 with a sentence when it failed or nobody answers; 2 with the usage when the
 *   call was not understood or no database is named
 */
export async function onDatabase<W>(
  { variables, complain }: CommandContext,
  { usage, wish, work, sentenceFor }: DatabaseCommand<W>,
): Promise<number> {
  const { DATABASE_URL: databaseUrl } = variables;
  if (wish === null || databaseUrl === undefined) {
    complain(usage);
    return 2;
  }
  try {
    const client = await connectAsOwner(databaseUrl);
    try {
      return await work(client, wish);
    } finally {
      await client.end();
    }
  } catch (error) {
    complain(sentenceFor?.(error) ?? sentenceOf(error, ''));
    return 1;
  }
}
