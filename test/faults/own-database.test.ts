import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { askOnce as ask } from '../support/ask-once';
import { guardedDatabase, startOwnDatabase } from '../support/own-database';

const ROLE = `SELECT rolsuper AS super, rolcreaterole AS roles, rolcreatedb AS databases, rolbypassrls AS bypass
  FROM pg_roles WHERE rolname = current_user`;
const PLAIN_OWNER = { super: false, roles: true, databases: false, bypass: false };

/** What in this database belongs to somebody else than the one who asks; parts of a trusted extension always do. */
const FOREIGN = `
  SELECT c.oid::regclass::text AS thing FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'portal') AND c.relkind <> 'i' AND c.relowner <> current_user::regrole
  UNION ALL SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'portal') AND p.proowner <> current_user::regrole
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT nspname FROM pg_namespace WHERE nspname = 'portal' AND nspowner <> current_user::regrole
  UNION ALL SELECT datname FROM pg_database WHERE datname = current_database() AND datdba <> current_user::regrole`;

describe('the database that Gremia brings', () => {
  const { directory, start, stop } = guardedDatabase();

  it('is owned by a role that is no superuser, which migrates, makes roles and trusted extensions', async () => {
    const { url } = await start();
    expect(await ask(url, ROLE)).toEqual([PLAIN_OWNER]);
    await migrate(url);
    expect(await ask(url, FOREIGN)).toEqual([]);
    expect(await ask(url, `SELECT rolname FROM pg_roles WHERE rolname ~ '^gremia_(app|portal)$'`)).toHaveLength(2);
    await ask(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await expect(ask(url, `SELECT pg_read_file('/etc/hostname')`)).rejects.toThrow('permission denied');
    await expect(ask(url, `COPY person (id) FROM PROGRAM 'echo'`)).rejects.toThrow('permission denied');
    await expect(ask(url, 'ALTER ROLE gremia SUPERUSER')).rejects.toThrow('permission denied');
    for (const file of ['postgres-password', 'postgres-admin-password'])
      if (process.platform !== 'win32') expect(statSync(join(directory(), file)).mode & 0o077).toBe(0);
  });

  describe('on the data of a release whose owner was the superuser', () => {
    /** `more` is what a start of this release had already done when it was broken off. */
    const makeOld = async (more = 'SELECT') => {
      const old = await startOwnDatabase({ directory: directory(), old: true });
      try {
        await migrate(old.url);
        expect(await ask(old.url, ROLE)).toMatchObject([{ super: true }]);
        await ask(
          old.url,
          `INSERT INTO municipality (id, name, slug, land) VALUES (gen_random_uuid(), 'Alt', 'alt', 'TH');
           INSERT INTO audit_entry (action) VALUES ('before')`,
        );
        await ask(old.url, more);
      } finally {
        await old.stop();
      }
    };

    const expectChanged = async (url: string): Promise<void> => {
      expect(await ask(url, ROLE)).toEqual([PLAIN_OWNER]);
      expect(await ask(url, FOREIGN)).toEqual([]);
      expect(await ask(url, `SELECT rolname FROM pg_roles WHERE rolname = 'gremia_helper'`)).toEqual([]);
      expect(await ask(url, 'SELECT name FROM municipality')).toEqual([{ name: 'Alt' }]);
      await migrate(url);
      await ask(url, 'SET ROLE gremia_app; SELECT FROM municipality');
      await ask(url, `ALTER TABLE faction ADD COLUMN later text; INSERT INTO audit_entry (action) VALUES ('after')`);
      expect(await ask(url, 'SELECT id FROM audit_entry')).toHaveLength(2);
    };

    it('takes its rights away and loses nothing', async () => {
      await makeOld();
      await expectChanged((await start()).url);
      await stop();
      expect(await ask((await start()).url, ROLE)).toEqual([PLAIN_OWNER]);
    });

    it('goes on where a start was broken off', async () => {
      await makeOld('CREATE ROLE gremia_helper SUPERUSER LOGIN');
      await writeFile(join(directory(), 'postgres-admin-password'), 'written-already\n', { mode: 0o600 });
      await expectChanged((await start()).url);
    });
  });
});
