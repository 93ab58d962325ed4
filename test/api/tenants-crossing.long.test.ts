import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { routes, type MeetingList, type PaperList, type Route } from '@gremia/contracts';
import { Client } from 'pg';
import type { RunningServer } from '../../apps/api/src/main';
import { JournalKey } from '../../apps/api/src/platform/journal/journal-key';
import { holdMeeting, SECRET, handIn, type HeldMeeting } from '../support/held-meeting';
import { HIDDEN, hideThings } from '../support/hidden-things';
import { newInstallation, newKey, type Installation } from '../support/installation';
import { LiveClient, OPEN, planMeeting, until } from '../support/live';
import { motion, text } from '../support/paper-inputs';
import { readEverything } from '../support/readings';
import { sampleBody } from '../support/sample-body';
import type { TestApp } from '../support/test-app';
import { TestClient, type Answer } from '../support/test-client';

jest.setTimeout(240_000);

const HOST = 'rat.neustadt.test';
/** Stands in papers of the second municipality, and nowhere else. */
const OTHER = 'Schwanenteich';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const named = routes.map((route) => ({ name: `${route.method} ${route.path}`, route }));

/**
 * Two municipalities of one installation, made from the same council: people, bodies and accounts have the same ids and
 * passwords in both. So nothing is kept apart by an id that happens to be unknown.
 */
describe('two municipalities of one installation', () => {
  const key = newKey('neustadt');
  let installation: Installation;
  let server: RunningServer;
  let here: TestApp;
  let there: TestApp;
  let held: HeldMeeting;
  let clerkHere: TestClient;
  let clerkThere: TestClient;
  /** Of what only the first municipality has. */
  let foreign: Readonly<Record<string, string>>;
  const inside = (name: string): string => join(installation.directory, name);

  beforeAll(async () => {
    installation = await newInstallation('council', { GREMIA_DEMO: '0' });
    const done = async (...call: Parameters<Installation['run']>): Promise<void> => {
      const { code, said } = await installation.run(...call);
      if (code !== 0) throw new Error(said);
    };
    await done('backup', inside('council.gz'));
    await done('tenant', 'create', key, '--name', 'Neustadt', '--host', HOST, '--for-restore');
    await done('restore', inside('council.gz'), '--tenant', key);
    server = await installation.start();
    here = installation.municipality(server, 'default', null);
    there = installation.municipality(server, key, HOST);
    clerkHere = await here.signIn('sitzungsdienst');
    clerkThere = await there.signIn('sitzungsdienst');
    held = await holdMeeting(here);
    foreign = { ...(await hideThings(here, clerkHere, held)), ...held };
    delete (foreign as Record<string, string>)['paperNumber'];
    await handIn(
      clerkThere,
      motion({ title: `${OTHER} entschlammen`, points: text(`Der ${OTHER} wird entschlammt.`) }),
    );
  });
  afterAll(() => installation.remove());

  const contentOf = (body: unknown): string =>
    Buffer.isBuffer(body) ? body.toString('latin1') : typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  const WORDS = new RegExp(`.{0,40}(?:${HIDDEN}|${SECRET}|Uferweg|zehn Bänke|Mehr Bänke).{0,40}`, 'u');

  /** One id of each kind that an address or a body can name. */
  const ids = (): readonly string[] => {
    const kinds = [
      'meetingId',
      'paperId',
      'amendmentId',
      'secretPaperId',
      'publicItem',
      'draft',
      'secretFile',
      'closed',
    ];
    return kinds.map((kind) => foreign[kind] ?? never(kind));
  };

  async function ask(client: TestClient, route: Route, id: string): Promise<Answer<unknown>> {
    const path = route.path.replace('{seq}', '1').replaceAll(/\{\w+\}/gu, id);
    const query = path.endsWith('/export') ? '?format=txt' : path.endsWith('/compare') ? '?from=1&to=1' : '';
    return client.request(route.method.toUpperCase(), `${path}${query}`, { body: sampleBody(route, id) });
  }

  const namesForeign = (route: Route, id: string): boolean => {
    const body = sampleBody(route, id);
    return route.path.includes('{') || (!(body instanceof FormData) && contentOf(body).includes(id));
  };

  it.each(named.filter(({ route }) => route.rate !== 'sign-in' && route.path !== '/api/v1/session'))(
    'finds nothing of the other by $name, however much one may here',
    async ({ route }) => {
      for (const id of ids())
        for (const client of [clerkThere, there.visitor()]) {
          const { status, body } = await ask(client, route, id);
          if (namesForeign(route, id))
            expect({ id, refused: status >= 400 && status < 500, status }).toMatchObject({ refused: true });
          expect({ id, found: WORDS.exec(contentOf(body))?.[0] }).toEqual({ id, found: undefined });
          const known = new Set(Object.values(foreign).filter((other) => other !== id));
          expect({ id, named: (contentOf(body).match(UUID) ?? []).filter((other) => known.has(other)) }).toEqual({
            id,
            named: [],
          });
        }
    },
  );

  const withJson = named.filter(({ route }) => route.body !== undefined && route.bodyType === undefined);
  it.each(withJson)('asks $name with a body that is read', ({ route }) => {
    expect(route.body?.safeParse(sampleBody(route, ids()[0] ?? '')).error?.issues ?? []).toEqual([]);
  });

  it.each(named.filter(({ route }) => route.permission !== 'public'))(
    'takes the cookie of the other for nothing by $name',
    async ({ route }) => {
      const stranger = new TestClient(there.url, HOST);
      Object.assign(stranger, { cookie: clerkHere.cookie, csrfToken: clerkHere.csrfToken });
      expect((await ask(stranger, route, ids()[0] ?? '')).status).toBe(401);
    },
  );

  it('refuses writes whose origin is the other', async () => {
    for (const origin of [here.url, 'http://localhost'])
      expect((await clerkThere.request('POST', '/api/v1/papers', { body: motion(), headers: { origin } })).status).toBe(
        403,
      );
  });

  it('ends its own session only', async () => {
    const [mine, theirs] = await Promise.all([here.signIn('ahrenfels'), there.signIn('ahrenfels')]);
    await theirs.delete('/api/v1/session');
    expect((await mine.get('/api/v1/papers')).status).toBe(200);
    expect((await theirs.get('/api/v1/papers')).status).toBe(401);
  });

  it('sets cookies that name no domain', async () => {
    const { headers } = await new TestClient(there.url, HOST).signIn('ahrenfels', 'sitzung-am-wehr');
    expect(headers.getSetCookie().join()).toMatch(/gremia=/u);
    expect(headers.getSetCookie().join()).not.toMatch(/domain/iu);
  });

  it('counts, searches and pages what is its own', async () => {
    const { body: mine } = await clerkHere.get<PaperList>('/api/v1/papers?limit=1');
    const { body: theirs } = await clerkThere.get<PaperList>('/api/v1/papers?limit=100');
    expect(theirs).toMatchObject({ total: 1, papers: [{ title: `${OTHER} entschlammen` }] });
    const onwards = await clerkThere.get<PaperList>(`/api/v1/papers?limit=100&after=${String(mine.next)}`);
    expect(contentOf(onwards.body)).not.toMatch(WORDS);
    for (const path of [
      '/api/v1/portal/search?q=Uferweg',
      '/api/v1/portal/papers?q=Uferweg',
      '/api/v1/papers?q=Uferweg',
    ])
      expect((await clerkThere.get<{ total: number }>(path)).body.total).toBe(0);
    expect((await there.visitor().get<MeetingList>('/api/v1/portal/meetings?when=all')).body.total).toBe(0);
    expect((await here.visitor().get<{ total: number }>(`/api/v1/portal/search?q=${OTHER}`)).body.total).toBe(0);
    // The same number is given in each, for each counts by itself.
    expect(theirs.papers[0]?.number).toBe(held.paperNumber);
  });

  it('signs its journals with a key of its own', async () => {
    const path = '/api/v1/portal/journal-key';
    const [mine, theirs] = await Promise.all([here, there].map((app) => app.visitor().get<string>(path)));
    expect(mine?.status).toBe(200);
    expect(theirs?.body).not.toEqual(mine?.body);
    expect(there.get(JournalKey).publicLine).not.toBe(here.get(JournalKey).publicLine);
  });

  describe('over sockets', () => {
    const connected = (client: TestClient, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
      new Promise((resolve) => {
        const socket = client.socket('/live', headers);
        const end = (outcome: string): void => {
          socket.disconnect();
          resolve(outcome);
        };
        socket.on('connect', () => end('connected'));
        socket.on('connect_error', () => end('refused'));
      });

    it('opens none under a host that nobody has, or from pages of the other', async () => {
      expect(await connected(clerkThere)).toBe('connected');
      expect(await connected(clerkThere, { host: 'nowhere.test' })).toBe('refused');
      expect(await connected(clerkThere, { origin: here.url })).toBe('refused');
      expect(await connected(clerkHere, { origin: `http://${HOST}` })).toBe('refused');
      expect(await connected(clerkHere, { host: HOST })).toBe('refused');
    });

    it('reads and does nothing in a meeting of the other, as whoever', async () => {
      const stranger = new TestClient(there.url, HOST);
      stranger.cookie = clerkHere.cookie;
      for (const client of [clerkThere, stranger, there.visitor()]) {
        const live = new LiveClient(client, held.meetingId);
        for (const after of [0, 5, 1_000])
          expect(await live.ask('subscribe', { meetingId: held.meetingId, after })).toMatchObject({
            ok: false,
            problem: { code: 'not-found' },
          });
        const refused = await live.refused({ kind: 'note-remark', itemId: held.publicItem, text: 'Von nebenan' });
        expect(['not-found', 'not-signed-in']).toContain(refused);
        live.leave();
      }
    });

    it('hears nothing while the other meets, not even that a journal has grown', async () => {
      const listener = new Client({ connectionString: there.databaseUrl });
      const heard: string[] = [];
      listener.on('notification', ({ payload }) => void heard.push(payload ?? ''));
      await listener.connect();
      await listener.query('LISTEN gremia_journal');
      const [mine, theirs] = [await planMeeting(here), await planMeeting(there)];
      const socket = clerkThere.socket('/live');
      const told: string[] = [];
      socket.onAny((_event, message: { readonly meetingId?: string }) => void told.push(message.meetingId ?? ''));
      await socket.timeout(5_000).emitWithAck('subscribe', { meetingId: theirs, after: 0 });
      const [office, neighbour] = [new LiveClient(clerkHere, mine), new LiveClient(clerkThere, theirs)];
      await office.must(OPEN);
      await neighbour.must(OPEN);
      await until(
        () => (told.includes(theirs) && heard.length > 0 ? true : undefined),
        'the own meeting was not heard',
      );
      expect(told.filter((meetingId) => meetingId !== theirs)).toEqual([]);
      expect(heard.filter((payload) => !payload.startsWith(theirs))).toEqual([]);
      office.leave();
      neighbour.leave();
      socket.disconnect();
      await listener.end();
    });
  });

  describe('by commands', () => {
    const unpacked = async (name: string): Promise<string> => gunzipSync(await readFile(inside(name))).toString();

    it('saves nothing of the other', async () => {
      await installation.run('backup', inside('here.gz'), '--tenant', 'default');
      await installation.run('backup', inside('there.gz'), '--tenant', key);
      const [mine, theirs] = [await unpacked('here.gz'), await unpacked('there.gz')];
      expect([mine.includes(HIDDEN), theirs.includes(HIDDEN)]).toEqual([true, false]);
      expect([mine.includes(OTHER), theirs.includes(OTHER)]).toEqual([false, true]);
      const stored = new Set(theirs.match(UUID) ?? []);
      expect(Object.values(foreign).filter((id) => stored.has(id))).toEqual([]);
    });

    it('restores one and leaves the others as they are', async () => {
      const before = await readEverything(here);
      const third = newKey('drittstadt');
      expect(
        await installation.run('tenant', 'create', third, '--name', 'Dritt', '--host', 'dritt.test', '--for-restore'),
      ).toMatchObject({ code: 0 });
      expect(await installation.run('restore', inside('there.gz'), '--tenant', third)).toMatchObject({ code: 0 });
      expect(await installation.run('restore', inside('there.gz'), '--tenant', 'default')).toMatchObject({ code: 1 });
      expect(await readEverything(here)).toEqual(before);
      expect((await clerkThere.get<PaperList>('/api/v1/papers')).body.total).toBe(1);
    });

    it('rebuilds meetings of its own only', async () => {
      const { code, said } = await installation.run('rebuild', '--tenant', key, '--meeting', held.meetingId);
      expect([code, said]).toEqual([1, `Zu dieser Sitzung gibt es kein Journal: ${held.meetingId}`]);
    });
  });
});

function never(kind: string): never {
  throw new Error(`the first municipality has no ${kind}`);
}
