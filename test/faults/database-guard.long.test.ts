import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { askOnce as ask } from '../support/ask-once';
import { until } from '../support/live';
import { guardedDatabase } from '../support/own-database';
import { fault } from './fault';

const PATIENCE = 60_000;

describe('the database that Gremia brings and guards', () => {
  const { directory, start, stop } = guardedDatabase();

  const postmaster = async (): Promise<number> =>
    Number((await readFile(join(directory(), 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

  fault(
    'SIGKILL, SIGQUIT and SIGINT',
    'it is started again on its port',
    async () => {
      const { url, said, lost } = await start(true);
      await ask(url, 'CREATE TABLE kept AS SELECT 1 AS one');
      for (const signal of ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const) {
        const before = await postmaster();
        process.kill(before, signal);
        await until(
          async () => ((await postmaster().catch(() => before)) === before ? undefined : true),
          `not started again after ${signal}`,
          PATIENCE,
        );
        await until(() => (said.at(-1)?.includes('läuft wieder') ? true : undefined), 'nothing said', PATIENCE);
        expect(await ask(url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
      }
      expect(lost).toEqual([]);
      await stop();
      expect(existsSync(join(directory(), 'postgres/postmaster.pid'))).toBe(false);
    },
    150_000,
  );

  fault(
    'SIGKILL, and its settings are gone',
    'whoever started it is told',
    async () => {
      const { lost } = await start();
      const settings = join(directory(), 'postgres/postgresql.conf');
      await rename(settings, `${settings}.away`);
      process.kill(await postmaster(), 'SIGKILL');
      const [error] = await until(() => (lost.length > 0 ? lost : undefined), 'nobody was told', 2 * PATIENCE);
      expect(error).toMatchObject({ name: 'StartError', message: expect.stringContaining('nicht wieder starten') });
    },
    150_000,
  );
});
