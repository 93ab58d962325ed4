import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { MIGRATIONS } from '../../apps/api/src/platform/database/migrations';
import { dropDatabase, onServer, urlOf } from '../support/databases';

const KILOBYTE = 1024;
/** Before contents were divided. */
const OLD_RELEASE = 6;

describe('contents that were stored in one piece', () => {
  const url = urlOf(`gremia_contents_${randomBytes(6).toString('hex')}`);
  const name = new URL(url).pathname.slice(1);
  let client: Client;
  const contents = [0, 1, 256 * KILOBYTE, 256 * KILOBYTE + 1, 700 * KILOBYTE].map((size) => randomBytes(size));
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  beforeAll(async () => {
    await onServer((server) => server.query(`CREATE DATABASE ${name}`));
    const source = new DataSource({
      type: 'postgres',
      url,
      migrations: MIGRATIONS.slice(0, OLD_RELEASE),
      migrationsTransactionMode: 'all',
      installExtensions: false,
    });
    await source.initialize();
    await source.runMigrations();
    await source.destroy();
    client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`
      INSERT INTO municipality (id, name, slug, land) VALUES ('00000000-0000-4000-8000-000000000001', 'A', 'a', 'TH');
      INSERT INTO person (id, municipality_id, given_name, family_name) VALUES
        ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 'A', 'B');
      INSERT INTO paper (id, municipality_id, kind, title, author_id) VALUES ('00000000-0000-4000-8000-000000000003',
        '00000000-0000-4000-8000-000000000001', 'motion', 'A', '00000000-0000-4000-8000-000000000002')`);
    for (const bytes of contents) {
      await client.query('INSERT INTO blob (sha256, bytes, size) VALUES ($1, $2, $3)', [
        sha256(bytes),
        bytes,
        bytes.length,
      ]);
      await client.query(
        `INSERT INTO attachment (id, paper_id, sha256, file_name, media_type, size) VALUES (gen_random_uuid(),
          '00000000-0000-4000-8000-000000000003', $1, 'a.txt', 'text/plain', $2)`,
        [sha256(bytes), bytes.length],
      );
    }
  });
  afterAll(async () => {
    await client?.end();
    await dropDatabase(url);
  });

  it('are divided into parts of 256 kB, byte for byte, and belong to the author of their paper', async () => {
    await migrate(url);
    const { rows } = await client.query<{ sha256: string; bytes: Buffer; parts: string; longest: number }>(
      `SELECT b.sha256, string_agg(p.bytes, '' ORDER BY p.no) AS bytes, max(length(p.bytes)) AS longest,
        string_agg(p.no::text, ' ' ORDER BY p.no) AS parts
       FROM blob b JOIN blob_part p ON p.sha256 = b.sha256 GROUP BY b.sha256 ORDER BY sum(length(p.bytes))`,
    );
    expect(rows.map(({ bytes }) => sha256(bytes))).toEqual(contents.map(sha256));
    expect(rows.map(({ sha256: hash }) => hash)).toEqual(contents.map(sha256));
    expect(rows.map(({ parts }) => parts)).toEqual(['0', '0', '0', '0 1', '0 1 2']);
    for (const { longest } of rows) expect(longest).toBeLessThanOrEqual(256 * KILOBYTE);
    const { rows: owners } = await client.query('SELECT DISTINCT uploaded_by FROM attachment');
    expect(owners).toEqual([{ uploaded_by: '00000000-0000-4000-8000-000000000002' }]);
  });
});
