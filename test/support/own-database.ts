import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface OwnDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL for one test file alone; see database-process.mjs. */
export async function startOwnDatabase(): Promise<OwnDatabase> {
  const child = fork(resolve(__dirname, 'database-process.mjs'), { execArgv: [] });
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return {
    url: message.url,
    stop: async () => {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
