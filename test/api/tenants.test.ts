import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { MunicipalityView, Problem } from '@gremia/contracts';
import { Client } from 'pg';
import type { RunningServer } from '../../apps/api/src/main';
import { registeredTenant } from '../../apps/api/src/platform/tenancy/tenant-list';
import { onServer } from '../support/databases';
import { sendRaw } from '../support/every-route';
import { newInstallation, newKey, type Installation } from '../support/installation';
import { until } from '../support/live';
import { TestClient } from '../support/test-client';

jest.setTimeout(120_000);

const HOST = 'rat.neustadt.test';
const SETUP = {
  municipality: { name: 'Neustadt', slug: 'neustadt', land: 'TH' },
  persons: [{ key: 'dienst', given: 'Erika', family: 'Muster', login: 'erika', office: 'clerk' }],
  committees: [
    {
      key: 'rat',
      name: 'Gemeinderat',
      shortName: 'Rat',
      kind: 'council',
      seats: 12,
      profile: 'thueringen-council',
      members: [{ person: 'dienst', startsOn: '2024-07-01' }],
    },
  ],
};

describe('municipalities of one installation', () => {
  const key = newKey('neustadt');
  let installation: Installation;
  let server: RunningServer;
  let startCode = '';
  const create = (name: string, ...options: string[]): ReturnType<Installation['run']> =>
    installation.run('tenant', 'create', name, '--name', 'Neustadt', ...options);

  beforeAll(async () => {
    installation = await newInstallation('council');
    const made = await create(key, '--host', 'Rat.Neustadt.Test.', '--host', 'www.neustadt.test', '--time-zone', 'UTC');
    expect(made).toEqual({ code: 0, said: expect.stringContaining('Neustadt ist eingerichtet') });
    startCode = /dem Startcode (\S+)/u.exec(made.said)?.[1] ?? '';
    server = await installation.start();
  });
  afterAll(() => installation.remove());

  const asked = async (host: string, path = '/api/v1/portal/home'): Promise<{ status: number; name: string }> => {
    const { status, body } = await sendRaw(server.address, path, { headers: { host } });
    const home = body.startsWith('{') ? (JSON.parse(body) as { municipality?: MunicipalityView }) : {};
    return { status, name: home.municipality?.name ?? '' };
  };

  it('keeps password and key of a database to its owner', async () => {
    const directory = join(installation.directory, 'tenants', key);
    for (const path of [directory, join(directory, 'journal-key.pem'), join(directory, 'tenant.json')])
      expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it.each([HOST, 'RAT.NEUSTADT.TEST', `${HOST}.`, `${HOST}:3000`, `${HOST}.:443`, 'www.neustadt.test'])(
    'knows %s for the same municipality',
    async (host) => {
      expect(await asked(host)).toEqual({ status: 200, name: 'Neustadt' });
    },
  );

  it.each(['127.0.0.1', 'localhost:3000'])('knows the first municipality as %s', async (host) => {
    expect(await asked(host)).toEqual({ status: 200, name: 'Lindenau am Wehr' });
  });

  it.each(['nowhere.test', `x.${HOST}`, `${HOST}.evil.test`, 'a b', `${HOST}/x`, `x@${HOST}`])(
    'answers %s itself, with a sentence',
    async (host) => {
      const { status, body } = await sendRaw(server.address, '/api/v1/portal/home', { headers: { host } });
      expect([status, (JSON.parse(body) as Problem).code]).toEqual([421, 'unknown-host']);
      const page = await sendRaw(server.address, '/', { headers: { host, accept: 'text/html' } });
      expect([page.status, page.body]).toEqual([421, expect.stringContaining('keine Gemeinde')]);
    },
  );

  it('believes no X-Forwarded-Host while no server is in front', async () => {
    const headers = { host: HOST, 'x-forwarded-host': 'localhost' };
    const { body } = await sendRaw(server.address, '/api/v1/portal/home', { headers });
    expect(body).toContain('"name":"Neustadt"');
  });

  it('refuses an address that names another host than its header', async () => {
    const { status } = await sendRaw(server.address, 'http://localhost/api/v1/portal/home', {
      headers: { host: HOST },
    });
    expect(status).toBe(421);
  });

  it('tells supervisors who name no municipality whether the process works', async () => {
    for (const path of ['/health/live', '/health/ready'])
      expect((await sendRaw(server.address, path, { headers: { host: '10.0.0.1' } })).status).toBe(200);
    expect((await sendRaw(server.address, '/metrics', { headers: { host: '10.0.0.1' } })).status).toBe(421);
  });

  it('lets the first administrator sign in, and nobody else with that code', async () => {
    const client = new TestClient(server.address, HOST);
    const body = { login: 'sitzungsdienst', code: startCode, password: 'drei lange wörter' };
    const begin = (where: TestClient): Promise<{ status: number }> =>
      where.request('POST', '/api/v1/sign-in/start-code', { body });
    expect((await begin(new TestClient(server.address))).status).toBe(401);
    expect((await begin(client)).status).toBe(201);
    expect((await client.get<MunicipalityView>('/api/v1/municipality')).body).toMatchObject({ timeZone: 'UTC' });
  });

  it('gives each database a login that may connect to no other one, and make none', async () => {
    const own = registeredTenant(installation.variables, key).variables.DATABASE_URL ?? '';
    const elsewhere = new URL(own);
    elsewhere.pathname = new URL(installation.variables.DATABASE_URL ?? '').pathname;
    const at = async (url: string, sql: string): Promise<string> => {
      const client = new Client({ connectionString: url });
      try {
        await client.connect();
        await client.query(sql);
        return 'done';
      } catch (error) {
        return String((error as { code?: string }).code);
      } finally {
        await client.end();
      }
    };
    expect(await at(own, 'SELECT FROM municipality')).toBe('done');
    expect(await at(elsewhere.href, 'SELECT')).toBe('42501');
    expect(await at(own, 'CREATE DATABASE gremia_more')).toBe('42501');
    expect(await at(own, 'CREATE ROLE gremia_more')).toBe('42501');
  });

  it('says which municipality is meant, when a command does not', async () => {
    expect(await installation.run('events')).toEqual({
      code: 2,
      said: `Auf dieser Installation gibt es mehrere Gemeinden. Bitte nennen Sie eine mit --tenant: default, ${key}.`,
    });
    expect((await installation.run('events', '--tenant', 'nirgends')).said).toContain(`Es gibt: default, ${key}.`);
    expect(await installation.run('events', '--tenant', key)).toEqual({ code: 0, said: 'Wartend: 0, aufgegeben: 0' });
    expect((await installation.run('rebuild', `--tenant=${key}`)).code).toBe(0);
  });

  it('shows and migrates all of them', async () => {
    const { said } = await installation.run('tenant', 'list');
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^default +localhost, 127\.0\.0\.1, \[::1\] +auf dem Stand$/u),
      expect.stringMatching(/^neustadt-\w+ +rat\.neustadt\.test, www\.neustadt\.test +auf dem Stand +Neustadt$/u),
    ]);
    expect((await installation.run('tenant', 'migrate')).said).toBe(
      `default: war auf dem Stand\n${key}: war auf dem Stand`,
    );
    expect((await installation.run('tenant', 'migrate', 'nirgends')).code).toBe(1);
  });

  it('writes bodies and people into one of them, and keeps its time zone', async () => {
    const file = join(installation.directory, 'setup.json');
    await writeFile(file, JSON.stringify(SETUP));
    expect(await installation.run('setup', file, '--tenant', key)).toMatchObject({ code: 0 });
    const home = await sendRaw(server.address, '/api/v1/portal/home', { headers: { host: HOST } });
    expect(JSON.parse(home.body)).toMatchObject({
      municipality: { timeZone: 'UTC' },
      committees: [{ name: 'Gemeinderat' }],
    });
    expect(await installation.run('setup', file, '--tenant', key)).toMatchObject({ code: 1 });
  });

  const databases = (): Promise<string[]> =>
    onServer(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT datname AS name FROM pg_database WHERE datname LIKE $1
         UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE $1`,
        [`gremia_${key.replaceAll('-', '_')}%`],
      );
      return rows.map(({ name }) => name);
    });

  it.each([
    { what: 'a key that is taken', call: () => create(key, '--host', 'other.test'), says: 'gibt es schon' },
    {
      what: 'a host that is taken',
      call: () => create(`${key}-b`, '--host', HOST.toUpperCase()),
      says: 'gehört schon',
    },
    { what: 'the host of the first one', call: () => create(`${key}-b`, '--host', 'localhost'), says: 'gehört schon' },
    { what: 'no host', call: () => create(`${key}-b`), says: '--host' },
    {
      what: 'a wrong time zone',
      call: () => create(`${key}-b`, '--host', 'b.test', '--time-zone', 'Mars/X'),
      says: 'Zeitzone',
    },
    {
      what: 'an offset for a time zone',
      call: () => create(`${key}-b`, '--host', 'b.test', '--time-zone', '+01:00'),
      says: 'Zeitzone',
    },
    { what: 'a key that names no directory', call: () => create('../x', '--host', 'b.test'), says: 'KENNUNG' },
    {
      what: 'a wrong official key',
      call: () => create(`${key}-b`, '--host', 'b.test', '--official-key', '1'),
      says: 'acht Ziffern',
    },
    {
      what: 'a database that is in use',
      call: () => create(`${key}-b`, '--host', 'b.test', '--database-url', installation.variables.DATABASE_URL ?? ''),
      says: 'nicht leer',
    },
  ])('refuses $what and leaves nothing', async ({ call, says }) => {
    const before = await databases();
    expect(await call()).toEqual({ code: 1, said: expect.stringContaining(says) });
    expect(await databases()).toEqual(before);
    expect(await readdir(join(installation.directory, 'tenants'))).toEqual([key]);
  });

  it('begins what one is asked although another one is asked far more', async () => {
    const answered: string[] = [];
    const open = async (): Promise<Socket> => {
      const line = connect(Number(new URL(server.address).port), '127.0.0.1');
      await once(line, 'connect');
      return line;
    };
    // What needs no database is answered in the order in which it is begun.
    const ask = async (line: Socket, host: string): Promise<void> => {
      line.write(`GET /api/v1/nothing HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      const [data] = (await once(line, 'data')) as [Buffer];
      expect(data.toString('latin1')).toMatch(/^HTTP\/1\.1 404/u);
      answered.push(host);
    };
    const lines = await Promise.all(Array.from({ length: 305 }, open));
    // A server takes one new connection in a turn: here all of them are there before anything is measured.
    await Promise.all(lines.map((line) => ask(line, 'localhost')));
    answered.length = 0;
    await Promise.all(lines.map((line, index) => ask(line, index < 300 ? 'localhost' : HOST)));
    lines.forEach((line) => line.destroy());
    expect(answered.filter((host) => host === HOST)).toHaveLength(5);
    expect(answered.lastIndexOf(HOST)).toBeLessThan(200);
  });

  it('moves a municipality, and serves it while the others run', async () => {
    const moved = `${key}-neu`;
    const file = join(installation.directory, 'backup');
    expect(await installation.run('backup', file, '--tenant', key)).toMatchObject({ code: 0 });
    expect(await create(moved, '--host', 'moved.test', '--for-restore')).toMatchObject({ code: 0 });
    expect((await installation.run('tenant', 'list')).said).toContain('wartet auf ihre Sicherung');
    expect((await asked('moved.test')).status).toBe(421);
    expect(await installation.run('restore', file, '--tenant', moved)).toMatchObject({ code: 0 });
    await until(async () => ((await asked('moved.test')).status === 200 ? true : undefined), 'not served', 60_000);
    const keyOf = (name: string): Promise<string> =>
      readFile(join(installation.directory, 'tenants', name, 'journal-key.pem'), 'utf8');
    expect(await keyOf(moved)).toBe(await keyOf(key));
  });
});
