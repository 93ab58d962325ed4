import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MunicipalityView } from '@gremia/contracts';
import { Client } from 'pg';
import type { RunningServer } from '../../apps/api/src/main';
import { run as tenant } from '../../apps/api/src/cli/tenant/tenant.command';
import { registeredTenant } from '../../apps/api/src/platform/tenancy/tenant-list';
import { onServer } from '../support/databases';
import { sendRaw } from '../support/every-route';
import { newInstallation, newKey, type Installation } from '../support/installation';
import { until } from '../support/live';

jest.setTimeout(180_000);

const HOST = 'rat.spaeter.test';

describe('municipalities that come, change and go while Gremia runs', () => {
  const key = newKey('spaeter');
  let installation: Installation;
  let server: RunningServer;

  beforeAll(async () => {
    installation = await newInstallation('council');
    server = await installation.start();
  });
  afterAll(() => installation.remove());

  /** The name of the municipality that answers under a host, or the status of the refusal. */
  const answersAs = async (host: string): Promise<string | number> => {
    const { status, body } = await sendRaw(server.address, '/api/v1/portal/municipality', { headers: { host } });
    return status === 200 ? (JSON.parse(body) as MunicipalityView).name : status;
  };
  const untilAnswersAs = (host: string, wanted: string | number): Promise<true> =>
    until(async () => ((await answersAs(host)) === wanted ? true : undefined), `${host} as ${wanted}`, 60_000);
  const drop = async (
    answer: string | null,
    ...options: readonly string[]
  ): Promise<{ code: number; said: string; asked: string }> => {
    const lines: string[] = [];
    let asked = '';
    const code = await tenant(['drop', key, ...options], {
      variables: installation.variables,
      say: (line) => void lines.push(line),
      complain: (line) => void lines.push(line),
      ask: (question) => {
        asked = question;
        return Promise.resolve(answer);
      },
    });
    return { code, said: lines.join('\n'), asked };
  };
  const databaseUrl = (): string => registeredTenant(installation.variables, key).variables.DATABASE_URL ?? '';
  const tenantFile = (): string => join(installation.directory, 'tenants', key, 'tenant.json');

  it('serves the first one that is added without a new start, and bounds the main one to its own host', async () => {
    expect(await answersAs('anything.test')).toBe('Lindenau am Wehr');
    const made = await installation.run('tenant', 'create', key, '--name', 'Spaeter', '--host', HOST);
    expect(made.said).toContain('nur noch hier zu erreichen: localhost, 127.0.0.1');
    await untilAnswersAs(HOST, 'Spaeter');
    expect(await answersAs('localhost')).toBe('Lindenau am Wehr');
    expect(await answersAs('anything.test')).toBe(421);
  });

  it('takes another host over, and leaves the one before', async () => {
    const file = JSON.parse(await readFile(tenantFile(), 'utf8')) as object;
    await writeFile(tenantFile(), JSON.stringify({ ...file, hosts: ['neu.spaeter.test', 'www.spaeter.test'] }));
    await untilAnswersAs('neu.spaeter.test', 'Spaeter');
    expect(await answersAs('www.spaeter.test')).toBe('Spaeter');
    expect(await answersAs(HOST)).toBe(421);
  });

  it('works on the database that is set down, with the settings of now', async () => {
    const file = JSON.parse(await readFile(tenantFile(), 'utf8')) as { database: { user: string } };
    const before = server.applicationOf(key);
    const password = 'another-password-of-the-database';
    await onServer((client) => client.query(`ALTER ROLE ${file.database.user} PASSWORD '${password}'`));
    const database = { ...file.database, password };
    await writeFile(tenantFile(), JSON.stringify({ ...file, database }));
    await until(
      () => {
        try {
          return server.applicationOf(key) !== before || undefined;
        } catch {
          return undefined;
        }
      },
      'started anew',
      60_000,
    );
    await untilAnswersAs('neu.spaeter.test', 'Spaeter');
  });

  it.each([
    { what: 'nobody confirms', answer: null, options: [], says: '--yes-delete' },
    { what: 'another name is typed', answer: 'spater', options: [], says: 'nicht die Kennung' },
    { what: 'another name is given', answer: null, options: ['--yes-delete', 'spater'], says: 'nicht die Kennung' },
  ])('deletes nothing when $what', async ({ answer, options, says }) => {
    const { code, said, asked } = await drop(answer, ...options);
    expect(code).toBe(1);
    expect(said).toContain(says);
    expect(said).toContain(`npx gremia backup DATEI --tenant ${key}`);
    if (options.length === 0) expect(asked).toContain(key);
    expect(await answersAs('neu.spaeter.test')).toBe('Spaeter');
  });

  it('does not delete the main one, nor one that is not there', async () => {
    for (const other of ['default', 'nirgends']) {
      const { code } = await installation.run('tenant', 'drop', other, '--yes-delete', other);
      expect(code).toBe(1);
    }
    expect((await installation.run('tenant', 'drop')).code).toBe(2);
    expect(await answersAs('localhost')).toBe('Lindenau am Wehr');
  });

  it('does not delete one in whose meeting somebody sits', async () => {
    const client = new Client({ connectionString: databaseUrl() });
    await client.connect();
    await client.query(`
      WITH body AS (
        INSERT INTO committee (id, municipality_id, name, short_name, slug, kind, seats, profile_key)
        SELECT gen_random_uuid(), id, 'Rat', 'Rat', 'rat', 'council', 12, 'thueringen-council' FROM municipality RETURNING id)
      INSERT INTO meeting (id, committee_id, title, starts_at, place, state)
      SELECT gen_random_uuid(), id, 'Abendsitzung', now(), 'Saal', 'running' FROM body`);
    const { code, said } = await drop(key);
    await client.query('DELETE FROM meeting; DELETE FROM committee');
    await client.end();
    expect([code, said]).toEqual([1, expect.stringContaining('Abendsitzung')]);
  });

  it('deletes nothing while somebody else is connected, and serves it again', async () => {
    const client = new Client({ connectionString: databaseUrl() });
    await client.connect();
    const { code, said } = await drop(key, '--wait', '7');
    await client.end();
    expect(code).toBe(1);
    expect(said).toContain('noch verbunden: gremia_spaeter');
    expect(said).toContain('nichts gelöscht');
    await untilAnswersAs('neu.spaeter.test', 'Spaeter');
  });

  it('deletes database, login, files and entry while the others run', async () => {
    const { name, user } = (JSON.parse(await readFile(tenantFile(), 'utf8')) as { database: Record<string, string> })
      .database;
    const { code, said } = await drop(` ${key} `);
    expect([code, said]).toEqual([0, expect.stringContaining(`„${key}“ ist gelöscht`)]);
    expect(said).toContain('1 Person');
    const left = await onServer((client) =>
      client.query('SELECT FROM pg_database WHERE datname = $1 UNION ALL SELECT FROM pg_roles WHERE rolname = $2', [
        name,
        user,
      ]),
    );
    expect(left.rowCount).toBe(0);
    expect(existsSync(join(installation.directory, 'tenants', key))).toBe(false);
    expect(await readdir(join(installation.directory, 'tenants'))).toEqual([]);
    await untilAnswersAs('neu.spaeter.test', 'Lindenau am Wehr');
  });
});
