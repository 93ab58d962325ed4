import { randomUUID } from 'node:crypto';
import type { NoteInput, NoteList, NoteView, Problem } from '@gremia/contracts';
import { NoteCleaner } from '../../apps/api/src/pocket/notes/note-cleaner';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { readEverything } from '../support/every-read';
import { holdMeeting, SECRET, type HeldMeeting } from '../support/held-meeting';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Stands in notes and nowhere else. */
const MINE = 'Geheimtinte';

describe('private notes', () => {
  let app: TestApp;
  let member: TestClient;
  let phone: TestClient;
  let other: TestClient;
  let held: HeldMeeting;
  beforeAll(async () => {
    app = await startTestApp();
    [member, phone, other] = await Promise.all([
      app.signIn('kornblum'),
      app.signIn('kornblum'),
      app.signIn('schilfrohr'),
    ]);
    held = await holdMeeting(app);
  }, 120_000);
  afterAll(() => app.stop());

  const passage = { exact: `zehn ${MINE}`, before: 'werden bis zum ', after: ' aufgestellt.', start: 30 };
  const onPaper = (paperId: string, given: Partial<NoteInput> = {}): NoteInput => ({
    ...{ id: randomUUID(), about: { paperId, passage: null }, text: `${MINE}: nachfragen` },
    ...given,
  });
  const add = (who: TestClient, input: NoteInput) => who.post<NoteView & Problem>('/api/v1/notes', input);
  const notes = async (who: TestClient, query = ''): Promise<NoteList> =>
    (await who.get<NoteList>(`/api/v1/notes?limit=100${query}`)).body;

  it('are kept once, on a paper, a passage of it or an item, and are the same on every device', async () => {
    const first = onPaper(held.paperId);
    expect((await add(member, first)).status).toBe(201);
    expect((await add(member, first)).body).toMatchObject({ id: first.id, revision: 1 });
    const marked = onPaper(held.paperId, { about: { paperId: held.paperId, passage }, text: '' });
    expect((await add(member, marked)).status).toBe(201);
    const item = onPaper('', { about: { meetingId: held.meetingId, itemId: held.publicItem } });
    expect((await add(member, item)).status).toBe(201);
    const list = await notes(phone);
    expect(list.notes.map(({ id }) => id)).toEqual([first.id, marked.id, item.id]);
    expect(list.notes[1]?.about).toEqual({ paperId: held.paperId, passage });
    expect((await notes(phone, `&paperId=${held.paperId}`)).total).toBe(2);
    expect((await notes(phone, `&meetingId=${held.meetingId}`)).notes.map(({ id }) => id)).toEqual([item.id]);
    const page = (await phone.get<NoteList>('/api/v1/notes?limit=2')).body;
    expect([page.total, page.notes.length]).toEqual([3, 2]);
    const next = (await phone.get<NoteList>(`/api/v1/notes?limit=2&cursor=${page.next ?? ''}`)).body;
    expect(next.notes.map(({ id }) => id)).toEqual([item.id]);
  });

  it('are changed on one device and not overwritten unseen on the other', async () => {
    const note = onPaper(held.paperId);
    await add(member, note);
    const change = (who: TestClient, text: string, revision: number) =>
      who.put<NoteView & Problem>(`/api/v1/notes/${note.id}`, { text, revision });
    expect((await change(phone, 'Auf dem Telefon', 1)).body).toMatchObject({ text: 'Auf dem Telefon', revision: 2 });
    expect((await change(member, 'Am Rechner', 1)).body.code).toBe('stale-revision');
    expect((await change(member, '', 2)).status).toBe(422);
    expect((await phone.delete(`/api/v1/notes/${note.id}`)).status).toBe(204);
    expect((await member.delete(`/api/v1/notes/${note.id}`)).status).toBe(404);
  });

  it('are read, changed and deleted by nobody else, whatever their office', async () => {
    const note = onPaper(held.paperId);
    await add(member, note);
    for (const who of [other, await app.signIn('sitzungsdienst'), await app.signIn('vorsitz')]) {
      expect((await notes(who)).total).toBe(0);
      expect((await who.put(`/api/v1/notes/${note.id}`, { text: 'Fremd', revision: 1 })).status).toBe(404);
      expect((await who.delete(`/api/v1/notes/${note.id}`)).status).toBe(404);
      expect((await add(who, { ...note, text: 'Fremd' })).body.code).toBe('wrong-state');
    }
    const ids = { papers: [held.paperId], meetings: [held.meetingId], attachments: [] };
    for (const who of [await app.signIn('sitzungsdienst'), other, app.visitor()])
      for (const answer of (await readEverything(who, ids, [MINE])).values()) expect(answer).not.toContain(MINE);
    const audits = await app.db<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE detail::text LIKE '%${MINE}%' OR action LIKE '%note-%'`,
    );
    expect(audits[0]?.count).toBe(0);
  });

  it('are taken only on what the person may read, and hidden while it is closed to them', async () => {
    expect((await add(app.visitor(), onPaper(held.paperId))).status).toBe(401);
    const stranger = await app.signIn('windhauch');
    const secret = onPaper(held.secretPaperId, { text: SECRET });
    expect((await add(stranger, secret)).status).toBe(404);
    const item = { about: { meetingId: held.meetingId, itemId: held.secretItem } };
    expect((await add(stranger, onPaper('', item))).status).toBe(404);
    const wrong = { about: { meetingId: held.meetingId, itemId: randomUUID() } };
    expect((await add(member, onPaper('', wrong))).status).toBe(404);
    const excluded = await app.signIn(COUNCILLORS[5]?.key ?? '');
    expect((await add(excluded, secret)).status).toBe(404);
    // Written before the conflict of interest was declared.
    await app.db(
      `INSERT INTO note (id, person_id, paper_id, body, revision, created_at, changed_at)
        VALUES ($1, $2, $3, $4, 1, now(), now())`,
      [randomUUID(), excluded.personId, held.secretPaperId, SECRET],
    );
    expect((await notes(excluded)).total).toBe(0);
    expect((await add(member, secret)).status).toBe(201);
    expect((await notes(member)).notes.map(({ id }) => id)).toContain(secret.id);
  });

  it('go a month after the account was closed, and at once with it', async () => {
    await add(other, onPaper(held.paperId));
    const kept = async (): Promise<number> =>
      (
        await app.db<{ count: number }>('SELECT count(*)::int AS count FROM note WHERE person_id = $1', [
          other.personId,
        ])
      )[0]?.count ?? 0;
    const closed = (days: number) =>
      app.db(`UPDATE account SET disabled_at = now() - make_interval(days => $2) WHERE person_id = $1`, [
        other.personId,
        days,
      ]);
    await closed(29);
    await app.get(NoteCleaner).clean();
    expect(await kept()).toBe(1);
    await closed(31);
    await app.get(NoteCleaner).clean();
    expect(await kept()).toBe(0);
    const rules = await app.db<{ rule: string }>(
      `SELECT confdeltype AS rule FROM pg_constraint WHERE conrelid = 'note'::regclass AND confrelid = 'account'::regclass`,
    );
    expect(rules).toEqual([{ rule: 'c' }]);
  });
});
