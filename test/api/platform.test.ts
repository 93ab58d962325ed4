import { problemCodes, type Problem } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../apps/api/src/platform/database/statement';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { EventBus } from '../../apps/api/src/platform/events/event-bus';
import { startTestApp, type TestApp } from '../support/test-app';

describe('the platform', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  describe('for whoever runs it', () => {
    it.each([{ path: '/health/live' }, { path: '/health/ready' }])('answers $path', async ({ path }) => {
      const { status, body } = await app.visitor().get<{ status: string }>(path);
      expect({ status, ok: body.status }).toEqual({ status: 200, ok: 'ok' });
    });

    it('keeps a connection longer than whoever passes requests on, so that none is sent into a closing one', async () => {
      const { headers } = await app.visitor().get('/health/live');
      const [, kept] = /timeout=(\d+)/u.exec(headers.get('keep-alive') ?? '') ?? [];
      // The minute that nginx and most others keep one for.
      expect(Number(kept)).toBeGreaterThan(60);
    });

    it('is not ready without its database', async () => {
      const alone = await startTestApp({ settings: { DATABASE_POOL: '1' } });
      const name = new URL(alone.databaseUrl).pathname.slice(1);
      await app.db(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await app.db('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      expect((await alone.visitor().get('/health/ready')).status).toBe(503);
      expect((await alone.visitor().get('/health/live')).status).toBe(200);
      await app.db(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      expect((await alone.visitor().get('/health/ready')).status).toBe(200);
      await alone.stop();
    });

    it('counts requests by route, not by path', async () => {
      await app.visitor().get('/api/v1/portal/committees/00000000-0000-4000-8000-000000000000');
      const { headers, body } = await app.visitor().get<string>('/metrics');
      expect(headers.get('content-type')).toMatch('text/plain');
      const labels = '{method="GET",route="/api/v1/portal/committees/{id}",status="404"}';
      expect(body).toContain(`gremia_http_request_seconds_count${labels} 1`);
      expect(body).not.toContain('00000000-0000');
    });
  });

  describe('in what it refuses', () => {
    it.each([
      { case: 'a path that is none', method: 'GET', path: '/api/v1/nowhere', status: 404, code: 'not-found' },
      { case: 'a body that is no JSON', method: 'POST', path: '/api/v1/session', status: 422, code: 'invalid-input' },
    ])('answers $case with a problem', async ({ method, path, status, code }) => {
      const response = await fetch(`${app.url}${path}`, {
        method,
        headers: { origin: app.url, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: '{"login":' } : {}),
      });
      expect(response.headers.get('content-type')).toMatch('application/problem+json');
      expect(await response.json()).toMatchObject({ status, code });
      expect(response.status).toBe(status);
    });

    it('points to every field at fault, in German', async () => {
      const member = await app.signIn('ahrenfels');
      const { status, body } = await member.get<Problem>(`/api/v1/persons?q=${'x'.repeat(101)}`);
      expect(status).toBe(422);
      expect(body.errors).toEqual([
        {
          pointer: '/q',
          detail: 'Das ist zu lang: höchstens 100 Zeichen sind möglich.',
          code: 'too-long',
          values: { maximum: 100 },
        },
      ]);
    });

    it('does not take a body larger than any message', async () => {
      const { status } = await app.visitor().post('/api/v1/session', { login: 'x', password: 'x'.repeat(3_000_000) });
      expect(status).toBe(413);
    });
  });

  describe('towards browsers', () => {
    it('allows scripts of its own only, and no frames', async () => {
      const { headers } = await app.visitor().get('/api/v1/municipality');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("'unsafe");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      const devices = (headers.get('permissions-policy') ?? '').split(', ');
      expect(devices).toEqual(
        expect.arrayContaining(['camera=(self)', 'microphone=(self)', 'geolocation=()', 'usb=()']),
      );
      expect(devices.filter((each) => !/^(camera|microphone|display-capture)=\(self\)$|=\(\)$/.test(each))).toEqual([]);
    });

    it('never answers a page for a path of the API', async () => {
      expect((await app.visitor().get<Problem>('/api/x', { headers: { accept: 'text/html' } })).body.code).toBe(
        'not-found',
      );
    });
  });

  describe('units of work', () => {
    it('publish what happened after the commit', async () => {
      const seen: string[] = [];
      const end = app.get(EventBus).subscribe('meeting-opened', async ({ meetingId }) => {
        const rows = await app.db('SELECT FROM faction WHERE short_name = $1', ['NEU']);
        seen.push(`${meetingId} ${rows.length}`);
      });
      await app.get(UnitOfWork).run(null, async ({ db, emit }) => {
        emit({ name: 'meeting-opened', meetingId: 'm1', seq: 1 });
        await db.execute(
          `INSERT INTO faction (id, municipality_id, name, short_name) SELECT gen_random_uuid(), id, 'Neu', 'NEU'
            FROM municipality`,
        );
      });
      end();
      expect(seen).toEqual(['m1 1']);
    });

    it('keep nothing and publish nothing when they fail', async () => {
      const seen: unknown[] = [];
      const end = app.get(EventBus).subscribe('meeting-opened', (event) => void seen.push(event));
      const work = app.get(UnitOfWork).run(null, async ({ db, emit, audit }) => {
        emit({ name: 'meeting-opened', meetingId: 'm2', seq: 1 });
        audit('try', null);
        await db.execute(`UPDATE account SET disabled_at = now()`);
        throw new Error('stop');
      });
      await expect(work).rejects.toThrow('stop');
      end();
      expect(seen).toEqual([]);
      expect(await app.db('SELECT FROM account WHERE disabled_at IS NOT NULL')).toEqual([]);
      expect(await app.db(`SELECT FROM audit_entry WHERE action = 'try'`)).toEqual([]);
    });

    it('see what another one has added just now, and go on from there', async () => {
      let arrived = 0;
      const last = statement(z.object({ no: z.number() }), 'SELECT count(*)::int AS no FROM text_block');
      const add = (text: string): Promise<void> =>
        app.get(UnitOfWork).run(null, async ({ db, audit }) => {
          audit('add', null);
          const no = ((await db.row(last))?.no ?? 0) + 1;
          // Each waits until the other has looked, but only the first time.
          arrived += 1;
          while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
          await db.execute(`INSERT INTO text_block (place, position, text) VALUES ('item', $1, $2)`, [no, text]);
        });
      await Promise.all([add('Eins'), add('Zwei')]);
      expect(arrived).toBeGreaterThan(2);
      const kept = await app.db<{ position: number }>('SELECT position FROM text_block ORDER BY position');
      expect(kept.map(({ position }) => position)).toEqual([1, 2]);
      expect(await app.db(`SELECT FROM audit_entry WHERE action = 'add'`)).toHaveLength(2);
      await app.db('DELETE FROM text_block');
    });

    it('fail with a key that stays taken', async () => {
      const [held] = await app.db<{ id: string }>('SELECT id FROM faction LIMIT 1');
      const again = app
        .get(UnitOfWork)
        .run(null, ({ db }) =>
          db.execute(
            `INSERT INTO faction (id, municipality_id, name, short_name) SELECT $1, id, 'Neu', 'N' FROM municipality`,
            [held?.id],
          ),
        );
      await expect(again).rejects.toThrow('faction_pkey');
    });

    it('give the rows of every statement', async () => {
      const rows = await app
        .get(UnitOfWork)
        .run(null, ({ db }) =>
          db.rows(
            statement(
              z.object({ login: z.string() }),
              `UPDATE account SET login = login WHERE login = 'ahrenfels' RETURNING login`,
            ),
          ),
        );
      expect(rows).toEqual([{ login: 'ahrenfels' }]);
    });

    it('read as the public nothing but the views of the portal', async () => {
      const { readPublic } = { readPublic: (sql: string) => app.get(UnitOfWork).readPublic((db) => db.execute(sql)) };
      await expect(readPublic('SELECT name FROM portal.municipality')).resolves.toBe(1);
      await expect(readPublic('SELECT * FROM public.person')).rejects.toThrow('permission denied');
      await expect(readPublic('SELECT * FROM account')).rejects.toThrow('permission denied');
      await expect(app.get(UnitOfWork).read((db) => db.execute('SELECT 1 AS one'))).resolves.toBe(1);
    });
  });

  it('names every refusal once', () => {
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
  });
});
