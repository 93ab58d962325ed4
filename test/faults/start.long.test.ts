import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PortalHome } from '@gremia/contracts';
import { urlOf } from '../support/databases';
import { until } from '../support/live';
import { StartedProcess } from '../support/started-process';
import { startTestApp } from '../support/test-app';
import { fault } from './fault';

jest.setTimeout(120_000);

const oneSentence = (output: string): string[] =>
  output
    .trim()
    .split('\n')
    .filter((row) => !row.endsWith('…'));
const municipality = async (address: string): Promise<PortalHome['municipality']> => {
  const home = (await (await fetch(`${address}/api/v1/portal/home`)).json()) as PortalHome;
  return home.municipality;
};
const postmaster = async (data: string): Promise<number> =>
  Number((await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

describe('a start with its own database', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'gremia-start-'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('makes everything in an empty directory, says where it is, and ends without a trace of a process', async () => {
    const first = new StartedProcess({ GREMIA_DATA: data });
    const address = await first.ready();
    expect(await municipality(address)).toMatchObject({ name: 'Lindenau am Wehr' });
    expect(first.output).toContain(`Daten: ${data}`);
    expect(first.output).toMatch(/Passwort für alle Konten: \S+/);
    if (process.platform !== 'win32') expect(statSync(join(data, 'postgres-password')).mode & 0o077).toBe(0);
    expect(await first.end('SIGINT')).toBe(0);
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('finds its data again, and keeps a second instance off them', async () => {
    const first = new StartedProcess({ GREMIA_DATA: data });
    const address = await first.ready();
    expect(first.output).not.toContain('angelegt');
    const second = new StartedProcess({ GREMIA_DATA: data });
    expect(await second.exit()).toBe(1);
    expect(oneSentence(second.output)).toEqual([
      expect.stringMatching(/sind schon in Gebrauch \(Gremia läuft als Prozess \d+\)/),
    ]);
    expect(await municipality(address)).toMatchObject({ name: 'Lindenau am Wehr' });
    expect(await first.end('SIGTERM')).toBe(0);
  });

  fault(
    'kill -9 of the application alone',
    'the next start takes the database over that was left, and ends it in the end',
    async () => {
      const killed = new StartedProcess({ GREMIA_DATA: data });
      await killed.ready();
      const left = await postmaster(data);
      await killed.end('SIGKILL');
      const next = new StartedProcess({ GREMIA_DATA: data });
      expect(await municipality(await next.ready())).toMatchObject({ name: 'Lindenau am Wehr' });
      expect(await postmaster(data)).toBe(left);
      expect(await next.end()).toBe(0);
      expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
    },
  );

  fault('kill -9 of application and database', 'the next start goes on', async () => {
    const killed = new StartedProcess({ GREMIA_DATA: data });
    await killed.ready();
    process.kill(await postmaster(data), 'SIGKILL');
    await killed.end('SIGKILL');
    const next = new StartedProcess({ GREMIA_DATA: data });
    expect(await municipality(await next.ready())).toMatchObject({ name: 'Lindenau am Wehr' });
    expect(await next.end()).toBe(0);
  });

  fault('kill -9 of the database alone', 'the application goes on, and says each change once', async () => {
    const running = new StartedProcess({ GREMIA_DATA: data });
    const address = await running.ready();
    process.kill(await postmaster(data), 'SIGKILL');
    await until(() => (running.output.includes('läuft wieder') ? true : undefined), 'not started again', 60_000);
    await until(
      async () => ((await fetch(`${address}/health/ready`)).ok ? true : undefined),
      'not ready again',
      60_000,
    );
    expect(await municipality(address)).toMatchObject({ name: 'Lindenau am Wehr' });
    await until(() => (running.output.includes('answers again') ? true : undefined), 'not noted', 10_000);
    const logged = running.output.split('\n').filter((row) => row.startsWith('{'));
    expect(logged.map((row) => (JSON.parse(row) as { msg: string }).msg)).toEqual([
      'the database does not answer',
      'the database answers again',
    ]);
    expect(await running.end()).toBe(0);
  });

  fault('kill -9 of a database that cannot be brought back', 'the application ends with a sentence', async () => {
    const running = new StartedProcess({ GREMIA_DATA: data });
    await running.ready();
    const settings = join(data, 'postgres/postgresql.conf');
    await rename(settings, `${settings}.away`);
    process.kill(await postmaster(data), 'SIGKILL');
    expect(await running.exit()).toBe(1);
    expect(running.output).toContain('Die Datenbank ist ausgefallen und lässt sich nicht wieder starten.');
    await rename(`${settings}.away`, settings);
  });

  fault('another program has the process id of the database', 'the next start is not misled', async () => {
    await writeFile(
      join(data, 'postgres/postmaster.pid'),
      `${process.pid}\n${join(data, 'postgres')}\n1\n1\n\n127.0.0.1\n\nready\n`,
    );
    const next = new StartedProcess({ GREMIA_DATA: data });
    expect(await municipality(await next.ready())).toMatchObject({ name: 'Lindenau am Wehr' });
    expect(await next.end()).toBe(0);
  });

  it('does not start in production with the accounts of the demonstration', async () => {
    const start = new StartedProcess({ GREMIA_DATA: data, NODE_ENV: 'production', PUBLIC_URL: 'https://rat.example' });
    expect(await start.exit()).toBe(1);
    expect(oneSentence(start.output)).toEqual([expect.stringContaining('Demonstrationskonten mit bekanntem Passwort')]);
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
  });
});

describe('a start that cannot be', () => {
  const refusedWith = async (settings: Readonly<Record<string, string>>): Promise<string> => {
    const data = await mkdtemp(join(tmpdir(), 'gremia-start-'));
    const start = new StartedProcess({ GREMIA_DATA: data, ...settings });
    expect(await start.exit()).toBe(1);
    await rm(data, { recursive: true, force: true });
    return oneSentence(start.output).join('\n');
  };

  it('names a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await refusedWith({ PORT: String(port) })).toMatch(`Der Port ${port} ist belegt`);
    // 4190 is blocked by the Fetch standard.
    expect(await refusedWith({ PORT: '4190' })).toMatch('Den Port 4190 rufen Browser nicht auf');
    other.close();
  });

  it('names a database that cannot be reached', async () => {
    expect(await refusedWith({ DATABASE_URL: 'postgres://gremia:x@127.0.0.1:1/gremia' })).toBe(
      'Die Datenbank 127.0.0.1:1/gremia ist nicht erreichbar (ECONNREFUSED). Bitte prüfen Sie DATABASE_URL.',
    );
  });

  it('names a password that the database does not take, without showing it', async () => {
    const url = new URL(urlOf('postgres'));
    url.password = 'geheim-und-falsch';
    const sentence = await refusedWith({ DATABASE_URL: url.href });
    expect(sentence).toContain('Anmeldung abgelehnt');
    expect(sentence).not.toContain('geheim');
  });

  it('leaves the data of another PostgreSQL as they are', async () => {
    const data = await mkdtemp(join(tmpdir(), 'gremia-start-'));
    await mkdir(join(data, 'postgres'));
    await writeFile(join(data, 'postgres/PG_VERSION'), '16\n');
    const start = new StartedProcess({ GREMIA_DATA: data });
    expect(await start.exit()).toBe(1);
    expect(oneSentence(start.output)).toEqual([
      expect.stringContaining('stammen von PostgreSQL 16, Gremia bringt PostgreSQL 18 mit'),
    ]);
    expect(await readdir(data)).toEqual(['postgres']);
    expect(await readdir(join(data, 'postgres'))).toEqual(['PG_VERSION']);
    expect(await readFile(join(data, 'postgres/PG_VERSION'), 'utf8')).toBe('16\n');
    await rm(data, { recursive: true, force: true });
  });

  it('leaves data of a newer version as they are', async () => {
    const app = await startTestApp({ database: 'empty' });
    await app.db(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
    await app.db(`COMMENT ON TABLE migrations IS 'releases must know FromTheFuture9999999999999'`);
    const sentence = await refusedWith({ DATABASE_URL: app.databaseUrl });
    await app.stop();
    expect(sentence).toMatch('wurden von einer neueren Version von Gremia geschrieben');
  });

  it.each<{ settings: Record<string, string>; sentence: string }>([
    { settings: {}, sentence: 'PUBLIC_URL fehlt' },
    { settings: { PUBLIC_URL: 'http://rat.example' }, sentence: 'PUBLIC_URL muss mit https:// beginnen' },
    {
      settings: { PUBLIC_URL: 'https://rat.example', GREMIA_DEMO: '1' },
      sentence: 'GREMIA_DEMO=1 ist im Betrieb mit NODE_ENV=production nicht erlaubt',
    },
    {
      settings: { PUBLIC_URL: 'https://rat.example', DATABASE_URL: 'postgres://gremia:postgres@127.0.0.1:1/x' },
      sentence: 'allgemein bekanntes Passwort',
    },
    {
      settings: {
        PUBLIC_URL: 'https://rat.example',
        LIVEKIT_URL: 'wss://v',
        LIVEKIT_API_KEY: 'k',
        LIVEKIT_API_SECRET: 'secret',
      },
      sentence: 'LIVEKIT_API_SECRET ist',
    },
    { settings: { PUBLIC_URL: 'https://rat.example', LIVEKIT_URL: 'wss://v' }, sentence: 'gehören zusammen' },
  ])('in production says: $sentence', async ({ settings, sentence }) => {
    expect(
      await refusedWith({
        DATABASE_URL: 'postgres://gremia:x@127.0.0.1:1/gremia',
        NODE_ENV: 'production',
        ...settings,
      }),
    ).toContain(sentence);
  });

  it('names every setting at fault', async () => {
    const sentence = await refusedWith({ DATABASE_URL: 'mysql://x', SESSION_HOURS: 'viele' });
    expect(sentence.split('\n')).toHaveLength(1);
    expect(sentence).toMatch(/DATABASE_URL: .*SESSION_HOURS: /);
  });
});
