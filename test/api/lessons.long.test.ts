import { randomUUID } from 'node:crypto';
import type { LessonList, LessonView, MeetingList } from '@gremia/contracts';
import { enter, LiveClient, personIdOf, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('a lesson', () => {
  let app: TestApp;
  const clients: LiveClient[] = [];
  beforeAll(async () => {
    app = await startTestApp();
  }, 60_000);
  afterEach(() => clients.splice(0).forEach((client) => client.leave()));
  afterAll(() => app.stop());

  const begin = async (who: TestClient, lesson: string, again = false): Promise<LessonView> => {
    const { body, status } = await who.post<LessonView>('/api/v1/lessons', { lesson, again });
    if (status !== 200 && status !== 201) throw new Error(`beginning was answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const list = async (who: TestClient): Promise<LessonList> => (await who.get<LessonList>('/api/v1/lessons')).body;
  const join = async (login: string, meetingId: string | null): Promise<LiveClient> => {
    const live = new LiveClient(await enter(app, login), meetingId ?? '');
    clients.push(live);
    await live.follow();
    return live;
  };
  const seen = (live: LiveClient, kind: string, times = 1): Promise<true> =>
    until(
      () => (live.kinds().filter((each) => each === kind).length >= times ? true : undefined),
      `no ${kind}`,
      30_000,
    );

  it('is offered by what a person does, until they decline or begin one', async () => {
    const [clerk, chair, member] = await Promise.all(
      ['sitzungsdienst', 'vorsitz', 'kornblum'].map((who) => app.signIn(who)),
    );
    const kinds = async (who: TestClient | undefined): Promise<string[]> =>
      who === undefined ? [] : (await list(who)).lessons.map(({ lesson }) => lesson);
    expect(await kinds(clerk)).toEqual(['clerk']);
    expect(await kinds(chair)).toEqual(['chair', 'member']);
    expect(await kinds(member)).toEqual(['member']);
    expect((await member?.post('/api/v1/lessons', { lesson: 'chair' }))?.status).toBe(403);
    expect((await app.visitor().get('/api/v1/lessons')).status).toBe(401);
    if (member === undefined) return;
    expect((await list(member)).offered).toBe(true);
    expect((await member.delete('/api/v1/lessons')).status).toBe(204);
    expect((await list(member)).offered).toBe(false);
  });

  it('for members is led by somebody who is played, and waits for the learner at each step', async () => {
    const member = await app.signIn('ahrenfels');
    const { meetingId } = await begin(member, 'member');
    const live = await join('ahrenfels', meetingId);
    const personId = personIdOf('ahrenfels');
    await seen(live, 'meeting-opened');
    await seen(live, 'member-checked-in', 3);
    expect(live.kinds()).not.toContain('item-called');
    await live.must({ kind: 'check-in', mode: 'hall' });
    await seen(live, 'item-called');
    await live.must({ kind: 'request-floor', pointOfOrder: false });
    await seen(live, 'floor-given');
    await seen(live, 'vote-opened');
    expect(live.kinds()).not.toContain('vote-closed');
    const voteId = String(live.entries.find(({ event }) => event.kind === 'vote-opened')?.event['voteId']);
    await live.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
    await seen(live, 'result-announced');
    await seen(live, 'item-called', 2);
    const itemId = String(live.entries.findLast(({ event }) => event.kind === 'item-called')?.event['itemId']);
    await live.must({ kind: 'declare-conflict', itemId });
    await seen(live, 'result-announced', 2);
    await seen(live, 'meeting-closed');
    const [last] = live.entries.filter(({ event }) => event.kind === 'vote-opened').slice(-1);
    expect(last?.event['conflicted']).toEqual([personId]);
    await until(
      async () => ((await list(member)).lessons[0]?.standing === 'done' ? true : undefined),
      'the lesson is not done',
    );
    expect(await app.db('SELECT FROM decision WHERE meeting_id = $1', [meetingId])).toEqual([]);
  }, 120_000);

  it('is nobody else’s, and stands in no list', async () => {
    const [learner, clerk] = [await app.signIn('rabenhaupt'), await app.signIn('sitzungsdienst')];
    const { meetingId } = await begin(learner, 'member');
    for (const who of [learner, clerk, await app.signIn('vorsitz')]) {
      const { meetings } = (await who.get<MeetingList>('/api/v1/meetings?when=all&limit=100')).body;
      expect(meetings.map(({ id }) => id)).not.toContain(meetingId);
    }
    expect((await learner.get(`/api/v1/meetings/${meetingId}`)).status).toBe(200);
    expect((await clerk.get(`/api/v1/meetings/${meetingId}`)).status).toBe(404);
    expect((await clerk.get(`/api/v1/meetings/${meetingId}/journal`)).status).toBe(404);
    expect((await clerk.get(`/api/v1/meetings/${meetingId}/history`)).status).toBe(404);
  }, 60_000);

  it('that was left is gone on with where it was, and begun anew when asked', async () => {
    const chair = await app.signIn('vorsitz');
    const first = await begin(chair, 'chair');
    const live = await join('vorsitz', first.meetingId);
    await live.must({ kind: 'open-meeting', confirmsRules: true });
    // So many are needed for a vote.
    await seen(live, 'member-checked-in', 26);
    const [item] = await app.db<{ id: string }>('SELECT id FROM agenda_item WHERE meeting_id = $1 ORDER BY position', [
      first.meetingId,
    ]);
    const itemId = item?.id ?? '';
    await live.must({ kind: 'call-item', itemId });
    await live.must({ kind: 'open-vote', voteId: randomUUID(), itemId, subject: { kind: 'free', question: 'Probe' } });
    expect(await begin(chair, 'chair')).toEqual(first);
    expect((await list(chair)).lessons.find(({ lesson }) => lesson === 'chair')).toEqual(first);
    const anew = await begin(chair, 'chair', true);
    expect(anew.meetingId).not.toBe(first.meetingId);
    // The one before does not run on for good.
    await seen(live, 'meeting-closed');
    await until(async () => {
      const [row] = await app.db<{ state: string }>('SELECT state FROM meeting WHERE id = $1', [first.meetingId]);
      return row?.state === 'closed' ? true : undefined;
    }, 'the earlier lesson still runs');
    // Somebody asks to speak as soon as there is an item to speak on.
    const second = await join('vorsitz', anew.meetingId);
    await second.must({ kind: 'open-meeting', confirmsRules: true });
    const items = await app.db<{ id: string }>('SELECT id FROM agenda_item WHERE meeting_id = $1 ORDER BY position', [
      anew.meetingId,
    ]);
    await seen(second, 'member-checked-in', 6);
    await second.must({ kind: 'call-item', itemId: items[0]?.id ?? '' });
    await seen(second, 'floor-requested');
  }, 90_000);
});
