import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { emptyDatabase, runCommand, type CommandResult } from '../support/commands';
import { dropDatabase } from '../support/databases';
import { until } from '../support/live';
import { readEverything, type Readings } from '../support/readings';
import { startTestApp, type TestApp } from '../support/test-app';

jest.setTimeout(120_000);

describe('a backup', () => {
  let app: TestApp;
  let directory: string;
  let before: Readings;
  const inside = (name: string): string => join(directory, name);
  const backUp = (name: string): Promise<CommandResult> =>
    runCommand('backup', inside(name), { databaseUrl: app.databaseUrl, dataDirectory: inside('data') });
  /** Restores into a database of its own, looks at it, and drops it. */
  const restored = async <T>(
    name: string,
    look: (result: CommandResult, databaseUrl: string, dataDirectory: string) => Promise<T>,
  ): Promise<T> => {
    const databaseUrl = await emptyDatabase();
    const dataDirectory = await mkdtemp(inside('data-'));
    try {
      const result = await runCommand('restore', inside(name), { databaseUrl, dataDirectory });
      return await look(result, databaseUrl, dataDirectory);
    } finally {
      await dropDatabase(databaseUrl);
    }
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-backup-'));
    app = await startTestApp({ database: 'demonstration', settings: { GREMIA_DATA: inside('data') } });
    await app.db(
      `WITH large AS (INSERT INTO blob (sha256, size) VALUES ('large', 1) RETURNING sha256)
       INSERT INTO blob_part (sha256, no, bytes)
       SELECT 'large', 0, convert_to(repeat('Übergröße ', 2000000), 'UTF8') FROM large`,
    );
    before = await readEverything(app);
    expect((await backUp('whole')).said).toMatch(/^Gesichert: .* \(\d+ Tabellen, [\d.]+ Zeilen, [\d,]+ MB\)/);
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('is a file for its owner only, that says so, and is never overwritten', async () => {
    if (process.platform !== 'win32') expect((await stat(inside('whole'))).mode & 0o777).toBe(0o600);
    const again = await backUp('whole');
    expect(again.code).toBe(1);
    expect(again.said).toMatch(/gibt es schon/);
    expect((await backUp('second')).said).toContain('Die Datei enthält Geheimnisse');
  });

  it('is text that anybody can read, without what the database computes', async () => {
    const text = gunzipSync(await readFile(inside('whole'))).toString();
    expect(text.startsWith('-- gremia-backup 1\n')).toBe(true);
    const columns = /^COPY public\."paper" \((.*)\) FROM stdin;$/m.exec(text)?.[1];
    expect(columns).toContain('"title"');
    expect(columns).not.toContain('"search"');
    expect(text).not.toContain('COPY public."migrations"');
  });

  it('brings everything back: portal, minutes, journals and receipts', async () => {
    await restored('whole', async ({ code, said }, databaseUrl, dataDirectory) => {
      expect(said).toContain('Wiederhergestellt');
      expect(code).toBe(0);
      const other = await startTestApp({ on: { databaseUrl }, settings: { GREMIA_DATA: dataDirectory } });
      try {
        expect(await readEverything(other)).toEqual(before);
        expect((await other.visitor().get('/api/v1/journal-key')).body).toEqual(
          (await app.visitor().get('/api/v1/journal-key')).body,
        );
        const [blob] = await other.db(`SELECT md5(bytes) FROM blob_part WHERE sha256 = 'large'`);
        expect([blob]).toEqual(await app.db(`SELECT md5(bytes) FROM blob_part WHERE sha256 = 'large'`));
        const clerk = await other.signIn('sitzungsdienst');
        expect((await clerk.get<{ person: unknown }>('/api/v1/session')).body.person).not.toBeNull();
      } finally {
        await other.stop();
      }
    });
  });

  it('leaves triggers, roles and numbers in force', async () => {
    await restored('whole', async (_, databaseUrl) => {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      const refused = (sql: string): Promise<string> =>
        client.query(sql).then(
          () => 'accepted',
          (error: Error) => error.message,
        );
      expect(await refused(`UPDATE journal_entry SET kind = 'x'`)).toMatch(/append-only/);
      expect(await refused('TRUNCATE audit_entry')).toMatch(/append-only/);
      const { rows: before } = await client.query<{ last: number }>('SELECT max(id)::int AS last FROM audit_entry');
      const { rows: next } = await client.query<{ id: number }>(
        `INSERT INTO audit_entry (action) VALUES ('restored') RETURNING id::int`,
      );
      expect(next[0]?.id).toBeGreaterThan(before[0]?.last ?? Infinity);
      await client.query('SET ROLE gremia_app');
      expect(await refused('DELETE FROM checkpoint')).toMatch(/permission denied/);
      await client.query('RESET ROLE; SET ROLE gremia_portal');
      expect(await refused('SELECT FROM account')).toMatch(/permission denied/);
      expect(await refused('SELECT FROM portal.paper LIMIT 1')).toBe('accepted');
      await client.end();
    });
  });

  describe('is refused, and nothing is changed,', () => {
    const tables = async (databaseUrl: string): Promise<number> => {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      const { rows } = await client.query(`SELECT FROM pg_tables WHERE schemaname IN ('public', 'portal')`);
      await client.end();
      return rows.length;
    };
    const expectRefused = (name: string, sentence: RegExp): Promise<void> =>
      restored(name, async ({ code, said }, databaseUrl) => {
        expect(said).toMatch(sentence);
        expect(said.split('\n')).toHaveLength(1);
        expect(code).toBe(1);
        expect(await tables(databaseUrl)).toBe(0);
      });
    const changed = async (name: string, change: (text: Buffer) => Buffer | string): Promise<void> =>
      writeFile(inside(name), gzipSync(change(gunzipSync(await readFile(inside('small')))), { level: 1 }));

    beforeAll(async () => {
      await app.db(`DELETE FROM blob WHERE sha256 = 'large'`);
      await backUp('small');
    });

    it('when the database is not empty', async () => {
      const { code, said } = await runCommand('restore', inside('small'), {
        databaseUrl: app.databaseUrl,
        dataDirectory: inside('data'),
      });
      expect([code, said]).toEqual([1, expect.stringContaining('Die Datenbank ist nicht leer')]);
    });

    it('when there is no such file', () => expectRefused('missing', /gibt es nicht: /));

    it('when it is another file', async () => {
      await writeFile(inside('letter'), 'Sehr geehrte Damen und Herren');
      await expectRefused('letter', /keine Sicherung von Gremia/);
      await writeFile(inside('other.gz'), gzipSync('Sehr geehrte\nDamen und Herren\n'));
      await expectRefused('other.gz', /keine Sicherung von Gremia/);
      await writeFile(inside('nothing'), '');
      await expectRefused('nothing', /keine Sicherung von Gremia/);
    });

    it('when it breaks off', async () => {
      const whole = await readFile(inside('small'));
      await writeFile(inside('half'), whole.subarray(0, whole.length >> 1));
      await expectRefused('half', /beschädigt oder unvollständig/);
      await changed('no-end', (text) => text.subarray(0, text.lastIndexOf('\n', text.length - 2) + 1));
      await expectRefused('no-end', /beschädigt oder unvollständig/);
    });

    it('when one byte is another', async () => {
      const whole = Buffer.from(await readFile(inside('small')));
      whole[whole.length >> 1] = (whole[whole.length >> 1] ?? 0) ^ 0x10;
      await writeFile(inside('bit'), whole);
      await expectRefused('bit', /beschädigt oder unvollständig/);
    });

    it.each<{ what: string; change: (text: string) => string }>([
      { what: 'a name', change: (text) => text.replace('Lindenau am Wehr', 'Lindenau am Fels') },
      { what: 'a row', change: (text) => text.replace(/^(COPY public\."person".*\n).*\n/m, '$1') },
      { what: 'a date', change: (text) => text.replace(/\t20\d\d-\d\d-\d\d\t/, '\tgestern\t') },
      { what: 'a table', change: (text) => text.replace('COPY public."person"', 'COPY public."persons"') },
      { what: 'the list of tables', change: (text) => text.replace('"name":"person"', '"name":"persona"') },
    ])('when somebody changed $what in it', async ({ change }) => {
      await changed('edited', (text) => change(text.toString()));
      await expectRefused('edited', /beschädigt oder unvollständig/);
    });

    it('when it comes from a newer version', async () => {
      await changed('format', (text) => text.toString().replace('-- gremia-backup 1', '-- gremia-backup 2'));
      await expectRefused('format', /neueren Version/);
      await changed('migration', (text) =>
        text.toString().replace('"migrations":[', '"migrations":["FromTheFuture9999999999999",'),
      );
      await expectRefused('migration', /neueren Version/);
    });

    it('when another key of the journals would be lost', async () => {
      const databaseUrl = await emptyDatabase();
      const dataDirectory = await mkdtemp(inside('data-'));
      await writeFile(join(dataDirectory, 'journal-key.pem'), 'another key');
      const { code, said } = await runCommand('restore', inside('small'), { databaseUrl, dataDirectory });
      expect([code, said]).toEqual([1, expect.stringContaining('liegt aber schon ein anderer')]);
      expect(await tables(databaseUrl)).toBe(0);
      await dropDatabase(databaseUrl);
    });
  });

  it('needs a database of Gremia, and says when there is none', async () => {
    const databaseUrl = await emptyDatabase();
    const nothing = await runCommand('backup', inside('nothing.gz'), { databaseUrl, dataDirectory: directory });
    expect(nothing).toEqual({ code: 1, said: expect.stringContaining('keine Daten von Gremia') as string });
    await dropDatabase(databaseUrl);
    const gone = await runCommand('backup', inside('gone'), { databaseUrl, dataDirectory: directory });
    expect(gone.said).toMatch(/ist nicht erreichbar/);
    const nowhere = await backUp('no/such/directory/file');
    expect(nowhere).toEqual({ code: 1, said: expect.stringContaining('gibt es nicht') as string });
  });

  it('ends when it is broken off while a table is read, and leaves neither a file nor a lock', async () => {
    // Larger than everything that may wait on the way to the file.
    await app.db(
      'CREATE TABLE a_large_table AS SELECT n, repeat(md5(n::text), 100) AS text FROM generate_series(1, 20000) n',
    );
    const abort = new AbortController();
    const data = { databaseUrl: app.databaseUrl, dataDirectory: inside('data') };
    const broken = runCommand('backup', inside('broken'), { ...data, signal: abort.signal });
    await until(
      async () => (await app.db(`SELECT FROM pg_stat_activity WHERE query LIKE 'COPY%a_large_table%'`))[0],
      'the table is not read',
    );
    abort.abort();
    expect((await broken).code).toBe(1);
    await expect(stat(inside('broken.part'))).rejects.toThrow('ENOENT');
    // Waits for whoever still reads.
    await app.db('DROP TABLE a_large_table');
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    const holder = new Client({ connectionString: app.databaseUrl });
    await holder.connect();
    // The lock stops the backup at its first table, when it has seen the database already.
    await holder.query('BEGIN; LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE');
    const writing = backUp('moment');
    await until(
      async () =>
        (
          await app.db(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`)
        )[0],
      'the backup does not wait',
    );
    await app.db(`UPDATE municipality SET name = 'Lindenau danach'`);
    await holder.query('COMMIT');
    await holder.end();
    expect((await writing).code).toBe(0);
    const text = gunzipSync(await readFile(inside('moment'))).toString();
    expect(text).toContain('Lindenau am Wehr');
    expect(text).not.toContain('Lindenau danach');
  });
});
