import type { PortalHome } from '@gremia/contracts';
import { migrate } from '../../apps/api/src/platform/database/migrate';
import { FLOOR } from '../../apps/api/src/platform/database/migrations';
import { startTestApp, type TestApp } from '../support/test-app';

/** What a release after this one might have done. */
const ADDED = `
INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999');
ALTER TABLE paper ADD COLUMN later text;
CREATE TABLE later (note text);
GRANT SELECT ON later TO gremia_app;
CREATE VIEW portal.later AS SELECT note FROM later;
COMMENT ON SCHEMA portal IS 'made by a script of a later release'`;

describe('a database of a newer release', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.stop());

  it('is worked on as it is, by a release that knows all it has to know', async () => {
    await app.db(ADDED);
    const restarted = await startTestApp({ on: app });
    const clerk = await restarted.signIn('sitzungsdienst');
    expect((await clerk.get('/api/v1/papers')).status).toBe(200);
    expect((await restarted.visitor().get<PortalHome>('/api/v1/portal/home')).status).toBe(200);
    await restarted.stop();
    const [kept] = await app.db(
      `SELECT to_regclass('portal.later') IS NOT NULL AS view, has_table_privilege('gremia_app', 'later', 'SELECT') AS may,
         obj_description('migrations'::regclass, 'pg_class') AS note`,
    );
    expect(kept).toEqual({ view: true, may: true, note: `releases must know ${FLOOR}` });
  });

  it.each([
    { note: `'releases must know Later9999999999999'`, what: 'has to know more than it does' },
    { note: 'NULL', what: 'cannot tell what it has to know' },
  ])('is left alone by a release that $what', async ({ note }) => {
    await app.db(ADDED);
    await app.db(`COMMENT ON TABLE migrations IS ${note}`);
    await expect(migrate(app.databaseUrl)).rejects.toThrow('wurden von einer neueren Version von Gremia geschrieben');
  });
});
