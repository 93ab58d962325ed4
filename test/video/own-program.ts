import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { cloneTemplate, dropDatabase } from '../support/databases';
import { StartedProcess } from '../support/started-process';
import { prepare, USUAL, type TestApp } from '../support/test-app';

/** `npm start` with its own LiveKit server beside it, which can be killed and started again on the same data. */
export class OwnProgram {
  private constructor(
    private readonly directory: string,
    private readonly databaseUrl: string,
    private readonly pool: Pool,
    private process: StartedProcess,
    readonly url: string,
  ) {}

  static async open(): Promise<OwnProgram> {
    const databaseUrl = await cloneTemplate('council', (url) => prepare('council', url));
    const directory = await mkdtemp(join(tmpdir(), 'gremia-own-program-'));
    // The same from the first start on: the video server is told where Gremia listens.
    const process = start(databaseUrl, directory, String(await freePort()));
    const pool = new Pool({ connectionString: databaseUrl, max: 2 });
    pool.on('error', () => undefined);
    return new OwnProgram(directory, databaseUrl, pool, process, await process.ready());
  }

  /** As much of a test's application as its helpers ask for. */
  get app(): TestApp {
    const { url, databaseUrl, pool } = this;
    const db: TestApp['db'] = async (sql, params = []) => (await pool.query(sql, [...params])).rows;
    return { url, databaseUrl, db } as TestApp;
  }

  /** Where the LiveKit server keeps its settings and the number of its process. */
  get livekit(): string {
    return join(this.directory, 'livekit');
  }

  /** kill -9 of Gremia alone, and the next start; answers what that said. */
  async killAndStart(): Promise<string> {
    await this.process.end('SIGKILL');
    this.process = start(this.databaseUrl, this.directory, new URL(this.url).port);
    await this.process.ready();
    return this.process.output;
  }

  async close(): Promise<void> {
    await this.process.end();
    await this.pool.end();
    await dropDatabase(this.databaseUrl);
    await rm(this.directory, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((found) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

function start(databaseUrl: string, directory: string, port: string): StartedProcess {
  const { NODE_ENV: _test, ...usual } = USUAL;
  return new StartedProcess({ ...usual, DATABASE_URL: databaseUrl, GREMIA_DATA: directory, PORT: port });
}
