import { randomUUID } from 'node:crypto';
import type { Caption } from '@gremia/contracts';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

const [CAPTIONER, MEMBER, CONFLICTED] = ['inklusion', 'ahrenfels', 'dachsleitner'] as const;

describe('captions', () => {
  const [openItem, closedItem, lastItem] = [randomUUID(), randomUUID(), randomUUID()];
  let app: TestApp;
  let meetingId: string;
  let desk: LiveClient;
  let writer: LiveClient;
  let member: LiveClient;
  let conflicted: LiveClient;
  let visitor: LiveClient;
  let office: TestClient;

  beforeAll(async () => {
    // Nobody answers there: captions need no picture.
    app = await startTestApp({
      settings: { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'gremia', LIVEKIT_API_SECRET: 's'.repeat(32) },
    });
    meetingId = await planMeeting(app, {
      items: [{ id: openItem }, { id: closedItem, public: false }, { id: lastItem }],
    });
    office = await app.signIn('sitzungsdienst');
    desk = new LiveClient(office, meetingId);
    await desk.must(OPEN);
    for (const key of [MEMBER, CONFLICTED])
      await desk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    expect((await office.post(base('start'))).status).toBe(204);
    const guest = await app.signIn(CAPTIONER);
    expect((await guest.post(base('enter'))).status).toBe(200);
    await office.post(base('admit'), { personIds: [personIdOf(CAPTIONER)] });
    writer = new LiveClient(guest, meetingId);
    member = new LiveClient(await enter(app, MEMBER), meetingId);
    conflicted = new LiveClient(await enter(app, CONFLICTED), meetingId);
    visitor = new LiveClient(new TestClient(app.url), meetingId);
    for (const each of [desk, writer, member, conflicted, visitor]) await each.follow();
  });
  afterAll(async () => {
    for (const each of [desk, writer, member, conflicted, visitor]) each?.leave();
    await app.stop();
  });

  const base = (path: string): string => `/api/v1/meetings/${meetingId}/conference/${path}`;
  const type = (client: LiveClient, text: string, more: Partial<Caption> = {}): Promise<unknown> =>
    client.ask('caption', { meetingId, lineId: randomUUID(), step: 1, text, final: true, ...more });
  const texts = (client: LiveClient): string[] => client.captions.map(({ text }) => text);
  const reaches = (client: LiveClient, text: string): Promise<unknown> =>
    until(() => (texts(client).includes(text) ? true : undefined), `“${text}” did not come`);

  it('are written by those alone who were named to', async () => {
    expect(await type(writer, 'Noch nicht')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    const path = base(`people/${personIdOf(CAPTIONER)}/role`);
    expect((await office.put(path, { role: 'captioner' })).status).toBe(204);
    expect(await type(member, 'Nicht meine Sache')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(await type(visitor, 'Wer ich?')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await type(writer, 'x'.repeat(301))).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
    expect(await type(writer, 'Guten Abend')).toEqual({ ok: true });
  });

  it('reach everybody in the public part, the public too, and stand nowhere', async () => {
    for (const each of [desk, writer, member, conflicted, visitor]) await reaches(each, 'Guten Abend');
    expect(visitor.captions[0]).toMatchObject({ part: 'public', automatic: false, final: true });
    const [row] = await app.db<{ n: number }>(
      `SELECT count(*)::int AS n FROM journal_entry WHERE body::text LIKE '%Guten Abend%'`,
    );
    expect(row?.n).toBe(0);
  });

  it('turn no letters around, ring no bell and pile up no marks on anybody’s screen', async () => {
    expect(await type(writer, 'Der \u202EAntrag\u202C\u0007 ruht')).toEqual({ ok: true });
    await reaches(member, 'Der Antrag ruht');
    for (const text of [`Z${'\u0335'.repeat(200)}`, 'halb \uD83D', 'nichts \0'])
      expect(await type(writer, text)).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  });

  it('behind closed doors reach those who may hear, and nobody else', async () => {
    await desk.must({ kind: 'call-item', itemId: openItem });
    await desk.must({ kind: 'close-item', itemId: openItem, disposition: 'noted', note: '' });
    await desk.must({ kind: 'declare-conflict', itemId: closedItem, personId: personIdOf(CONFLICTED) });
    await desk.must({ kind: 'call-item', itemId: closedItem });
    // A guest is out, and with it what they would write.
    expect(await type(writer, 'Von draußen')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    const colleague = await app.signIn(MEMBER);
    const inside = new LiveClient(colleague, meetingId);
    await inside.follow();
    await colleague.post(base('enter'));
    await office.post(base('admit'), { personIds: [personIdOf(MEMBER)] });
    await office.put(base(`people/${personIdOf(MEMBER)}/role`), { role: 'captioner' });
    expect(await type(inside, 'Vertraulich')).toEqual({ ok: true });
    await reaches(member, 'Vertraulich');
    await reaches(desk, 'Vertraulich');
    await desk.must({ kind: 'close-item', itemId: closedItem, disposition: 'noted', note: '' });
    await desk.must({ kind: 'call-item', itemId: lastItem });
    expect(await type(inside, 'Wieder öffentlich')).toEqual({ ok: true });
    for (const each of [visitor, conflicted, writer]) {
      await reaches(each, 'Wieder öffentlich');
      expect(texts(each)).not.toContain('Vertraulich');
    }
    inside.leave();
  });
});
