import type { QueryRunner } from 'typeorm';

interface Ending {
  end(): Promise<void>;
}

/**
 * Gives a connection up that still waits for an answer. It is cut, not closed politely, and the pool makes a new one
 * instead; the server ends what it was doing when it notices, or at its own time limit.
 */
export async function abandonConnection(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect()) as Ending;
  // Not awaited: a peer that is silent says nothing at the end either.
  connection.end().catch(() => undefined);
}
