import { randomUUID } from 'node:crypto';
import type { Problem, RehearsalView } from '@gremia/contracts';
import { sessionIdOf } from '../../apps/api/src/platform/actor/session-reader';
import { handIn } from '../support/held-meeting';
import { carriedOver, enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

describe('a rehearsal', () => {
  let app: TestApp;
  let clerk: TestClient;
  const clients: LiveClient[] = [];
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  }, 60_000);
  afterEach(() => clients.splice(0).forEach((client) => client.leave()));
  afterAll(() => app.stop());

  const join = (client: TestClient, meetingId: string): LiveClient => {
    const live = new LiveClient(client, meetingId);
    clients.push(live);
    return live;
  };
  const begin = (meetingId: string, wish: object = {}) =>
    clerk.post<RehearsalView & Problem>(`/api/v1/meetings/${meetingId}/rehearsal`, {
      members: 40,
      remoteShare: 0.25,
      pace: 'fast',
      ...wish,
    });
  const count = (live: LiveClient, kind: string) => live.entries.filter(({ event }) => event.kind === kind).length;

  it('lets simulated members come, vote, and leave no decision behind', async () => {
    const [itemId, voteId] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(app, { rehearsal: true, items: [{ id: itemId }] });
    const live = join(clerk, meetingId);
    await live.follow();
    expect((await begin(meetingId)).body).toEqual({ running: true, members: 40 });
    await live.must(OPEN);
    await until(() => (count(live, 'member-checked-in') === 40 ? true : undefined), 'not all have come', 10_000);
    expect(live.entries.filter(({ event }) => event.mode === 'remote')).toHaveLength(10);
    await live.must({ kind: 'call-item', itemId });
    await live.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Probe?' } });
    // Remote members have no vote in a council in Thüringen.
    await until(() => (count(live, 'ballot-cast') === 30 ? true : undefined), 'not all have voted', 10_000);
    await live.must({ kind: 'close-vote', voteId });
    await live.must({ kind: 'announce-result', voteId, carried: true, reason: 'Probe' });
    await live.must({ kind: 'close-meeting' });
    await until(
      async () =>
        (await clerk.get<RehearsalView>(`/api/v1/meetings/${meetingId}/rehearsal`)).body.running ? undefined : true,
      'still running',
    );
    await until(
      async () => (await app.db(`SELECT FROM meeting WHERE id = $1 AND state = 'closed'`, [meetingId]))[0],
      'not closed',
    );
    await carriedOver(app, meetingId);
    expect(await app.db('SELECT FROM decision WHERE meeting_id = $1', [meetingId])).toEqual([]);
  }, 40_000);

  it('plays incidents: one comes late, one keeps silent, one is conflicted, one drops off and is back, two speak', async () => {
    const [itemId, voteId, again] = [randomUUID(), randomUUID(), randomUUID()];
    const paper = await handIn(clerk, motion());
    const meetingId = await planMeeting(app, { rehearsal: true, items: [{ id: itemId, paperId: paper.id }] });
    const live = join(clerk, meetingId);
    await live.follow();
    expect((await begin(meetingId, { members: 40, remoteShare: 0, incidents: true })).body.members).toBe(40);
    await live.must(OPEN);
    await until(() => (count(live, 'member-checked-in') === 36 ? true : undefined), 'not all have come', 20_000);
    await live.must({ kind: 'call-item', itemId });
    await until(() => (count(live, 'member-checked-in') === 40 ? true : undefined), 'the late ones', 20_000);
    await until(() => (count(live, 'conflict-declared') === 1 ? true : undefined), 'nobody is conflicted', 20_000);
    await until(() => (count(live, 'floor-requested') === 2 ? true : undefined), 'nobody speaks', 20_000);
    await live.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Probe?' } });
    // Forty, but the conflicted and the silent one; who dropped off has come back and voted.
    await until(() => (count(live, 'ballot-cast') === 38 ? true : undefined), 'not all have voted', 30_000);
    await live.must({ kind: 'close-vote', voteId });
    await live.must({ kind: 'announce-result', voteId, carried: true, reason: 'Probe' });
    const subject = { kind: 'free', question: 'Noch einmal?' } as const;
    const setup = { demand: { by: 'Rat', way: 'resolution' as const }, order: 'alphabet' as const };
    await live.must({ kind: 'open-vote', voteId: again, itemId, subject, procedure: 'roll-call', setup });
    await until(() => (count(live, 'ballot-cast') > 38 ? true : undefined), 'nobody answers the roll call', 20_000);
    await clerk.delete(`/api/v1/meetings/${meetingId}/rehearsal`);
  }, 120_000);

  it('plays nobody who is there in person, and gives way to who comes', async () => {
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', rehearsal: true });
    const live = join(clerk, meetingId);
    await live.follow();
    await live.must(OPEN);
    const real = join(await enter(app, 'rabenhaupt'), meetingId);
    await real.follow();
    await real.must({ kind: 'check-in', mode: 'hall' });
    expect((await begin(meetingId, { members: 100, remoteShare: 0 })).body).toEqual({ running: true, members: 10 });
    await until(() => (count(live, 'member-checked-in') === 11 ? true : undefined), 'not all have come', 10_000);
    const late = join(await enter(app, 'ahrenfels'), meetingId);
    await late.follow();
    const [itemId, voteId] = [
      (await app.db<{ id: string }>('SELECT id FROM agenda_item WHERE meeting_id = $1', [meetingId]))[0]?.id ?? '',
      randomUUID(),
    ];
    await live.must({ kind: 'call-item', itemId });
    await live.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Probe?' } });
    await until(() => (count(live, 'ballot-cast') === 9 ? true : undefined), 'not all have voted', 10_000);
    const voters = live.entries.filter(({ event }) => event.kind === 'ballot-cast').map(({ actor }) => actor);
    expect(voters).not.toContain(personIdOf('ahrenfels'));
    expect(voters).not.toContain(personIdOf('rabenhaupt'));
    await late.must({ kind: 'cast-ballot', voteId, choice: 'no' });
    await clerk.delete(`/api/v1/meetings/${meetingId}/rehearsal`);
    expect((await clerk.get<RehearsalView>(`/api/v1/meetings/${meetingId}/rehearsal`)).body).toEqual({
      running: false,
      members: 0,
    });
  }, 40_000);

  it('gives its members no right in any other meeting, nor over HTTP', async () => {
    const rehearsal = await planMeeting(app, { committee: 'bauausschuss', rehearsal: true });
    const earnest = await planMeeting(app, { committee: 'bauausschuss' });
    const secret = await planMeeting(app, { committee: 'bauausschuss', public: false });
    await join(clerk, earnest).must(OPEN);
    const token = 'a-token-of-a-simulated-member';
    await app.db(
      `INSERT INTO session (token_hash, person_id, rehearsal_meeting_id, expires_at)
        VALUES (decode($1, 'hex'), $2, $3, now() + interval '1 minute')`,
      [sessionIdOf(token), personIdOf('eschenwald'), rehearsal],
    );
    const simulated = new TestClient(app.url);
    simulated.cookie = `gremia=${token}`;
    expect((await join(simulated, rehearsal).follow()).audience).toBe('members');
    expect((await join(simulated, earnest).follow()).audience).toBe('public');
    expect(await join(simulated, earnest).refused({ kind: 'check-in', mode: 'hall' })).toBe('not-signed-in');
    await expect(join(simulated, secret).follow()).rejects.toThrow('not-found');
    await app.db('UPDATE meeting SET rehearsal = false WHERE id = $1', [rehearsal]);
    expect((await join(simulated, rehearsal).follow()).audience).toBe('public');
  });

  it.each(['GET', 'DELETE', 'POST'])('says nothing of a meeting to whoever may not see it (%s)', async (method) => {
    const hidden = await planMeeting(app, { committee: 'bauausschuss', rehearsal: true });
    const unpublished = await planMeeting(app, { committee: 'bauausschuss', published: false });
    const wish = method === 'POST' ? { members: 3, remoteShare: 0, pace: 'fast' } : undefined;
    for (const key of ['goldacker', 'inklusion']) {
      const client = await app.signIn(key);
      for (const id of [randomUUID(), hidden, unpublished]) {
        const path = `/api/v1/meetings/${id}/rehearsal`;
        const { status, body } = await client.request<Problem>(method, path, { body: wish });
        expect([status, body.code]).toEqual([404, 'not-found']);
      }
    }
    const member = await app.signIn('ahrenfels');
    expect((await member.request(method, `/api/v1/meetings/${hidden}/rehearsal`, { body: wish })).status).toBe(403);
  });

  it('is refused for a meeting in earnest, without the right, and with wishes out of bounds', async () => {
    const earnest = await planMeeting(app);
    expect((await begin(earnest)).body.code).toBe('rehearsal-only');
    expect((await begin(randomUUID())).body.code).toBe('not-found');
    const rehearsal = await planMeeting(app, { rehearsal: true });
    expect((await begin(rehearsal, { members: 1_000 })).body.code).toBe('invalid-input');
    const member = await app.signIn('sandweg');
    const { status } = await member.post(`/api/v1/meetings/${rehearsal}/rehearsal`, {
      members: 3,
      remoteShare: 0,
      pace: 'fast',
    });
    expect(status).toBe(403);
    expect((await app.visitor().get(`/api/v1/meetings/${rehearsal}/rehearsal`)).status).toBe(401);
  });
});
