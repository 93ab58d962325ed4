import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeetingDetail, MinutesView } from '@gremia/contracts';
import { ApiProcess } from '../support/api-process';
import { readEverything } from '../support/every-read';
import { holdMeeting, type HeldMeeting } from '../support/held-meeting';
import { carriedOver, enter, LiveClient, OPEN, planMeeting } from '../support/live';
import { committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

jest.setTimeout(240_000);

/** A day apart for half of each day, and none of them has the municipality's changes of clocks. */
const ZONES = ['America/Los_Angeles', 'Pacific/Auckland', 'UTC'] as const;
/** What tells of the process or of this moment, not of the council. */
const OF_THE_PROCESS = /\/(?:health|metrics|session|openapi|sign-in-ways|devices)/u;
/** The moment of the answer. */
const SERVER_TIME = /"(?:serverTime|asOf)":"[^"]+"/u;

/** The address and a few letters from where two answers part. */
function differenceAt(address: string, first: Record<string, string>, other: Record<string, string>): string[] {
  const [a = '', b = ''] = [first[address], other[address]];
  if (a === b) return [];
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return [`${address}: …${a.slice(Math.max(0, at - 60), at + 30)} | ${b.slice(Math.max(0, at), at + 30)}`];
}

describe('a server and a database whose clocks are set for another part of the world', () => {
  let app: TestApp;
  let held: HeldMeeting;
  let directory: string;
  const servers = new Map<string, { readonly api: ApiProcess; readonly there: TestApp }>();

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-time-zone-'));
    app = await startTestApp({ settings: { GREMIA_DATA: directory } });
    held = await holdMeeting(app);
    await (await app.signIn('sitzungsdienst')).post(`/api/v1/meetings/${held.meetingId}/minutes`);
    for (const zone of ZONES) {
      // Holds for connections that are made from now on.
      await app.db(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), '${zone}');
        END $$`);
      const settings = { DATABASE_URL: app.databaseUrl, GREMIA_DATA: directory, RATE_REQUESTS: '100000' };
      const api = await ApiProcess.start({ ...settings, RATE_HEAVY: '100000', REFUSAL_SECONDS: '0', TZ: zone });
      servers.set(zone, { api, there: { ...app, url: api.address } });
    }
  });
  afterAll(async () => {
    for (const { api } of servers.values()) await api.stop();
    await app?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const signedIn = async (zone: string, login: string): Promise<TestClient> => {
    const client = await enter(app, login, servers.get(zone)?.there);
    client.csrfToken = (await client.get<{ csrfToken: string }>('/api/v1/session')).body.csrfToken;
    return client;
  };

  it.each([...ZONES])('work in the zone %s', (zone) => {
    expect(servers.get(zone)?.api.timeZone).toBe(zone);
  });

  it.each(['sitzungsdienst', 'ahrenfels', null])('say the same on every address (%s)', async (login) => {
    const ids = { papers: [held.paperId], attachments: [], meetings: [held.meetingId] };
    const said: Record<string, string>[] = [];
    for (const zone of ZONES) {
      const client =
        login === null ? new TestClient(servers.get(zone)?.api.address ?? '') : await signedIn(zone, login);
      const read = await readEverything(client, ids, ['Bänke'], [1, 5]);
      const ofTheCouncil = [...read].filter(([address]) => !OF_THE_PROCESS.test(address));
      said.push(Object.fromEntries(ofTheCouncil.map(([address, body]) => [address, body.replace(SERVER_TIME, '')])));
    }
    const [first = {}, ...others] = said;
    expect(Object.keys(first).length).toBeGreaterThan(login === null ? 8 : 20);
    for (const other of others)
      expect(Object.keys({ ...first, ...other }).flatMap((address) => differenceAt(address, first, other))).toEqual([]);
  });

  it.each([
    { case: 'half past midnight', startsAt: '2026-10-26T23:30:00Z', latest: '2026-10-22' },
    { case: 'late in the evening of the day of 25 hours', startsAt: '2026-10-25T22:30:00Z', latest: '2026-10-20' },
  ])('count days until a meeting at $case as the municipality does', async ({ startsAt, latest }) => {
    for (const zone of ZONES) {
      const clerk = await signedIn(zone, 'sitzungsdienst');
      const input = { title: 'Rat', startsAt, endsAt: null, place: 'Saal', publicRoom: null, public: true };
      const { body } = await clerk.post<MeetingDetail>('/api/v1/meetings', {
        ...input,
        committeeId: committee('stadtrat'),
        rehearsal: false,
      });
      expect([zone, body.notice.latestReceipt]).toEqual([zone, latest]);
    }
  });

  it.each(['00:05', '23:55'])('open a meeting on its own day, though they have another one (%s)', async (time) => {
    for (const zone of ZONES) {
      const meetingId = await planMeeting(app);
      await app.db(
        `UPDATE meeting SET starts_at =
           ((now() AT TIME ZONE 'Europe/Berlin')::date + $2::time) AT TIME ZONE 'Europe/Berlin' WHERE id = $1`,
        [meetingId, time],
      );
      const office = new LiveClient(await signedIn(zone, 'sitzungsdienst'), meetingId);
      await office.must(OPEN);
      await office.must({ kind: 'close-meeting' });
      office.leave();
      const clerk = await signedIn(zone, 'sitzungsdienst');
      await carriedOver(app, meetingId);
      await clerk.post(`/api/v1/meetings/${meetingId}/minutes`);
      const { current } = (await clerk.get<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`)).body;
      expect([zone, current?.public.timeZone]).toEqual([zone, 'Europe/Berlin']);
    }
  });
});
