import { randomUUID } from 'node:crypto';
import type { AttachmentView, KeptDraft, MeetingDetail, MinutesView, PaperDetail, Problem } from '@gremia/contracts';
import { readEverything, type KnownIds } from '../support/every-read';
import { handIn, NEUTRAL } from '../support/held-meeting';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { agendaItem, amendment, changed, motion, statement, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Stands in everything about the item that is not public, and nowhere else. */
const SECRET = 'Kranichtal';
const VOTERS = ['ahrenfels', 'dachsleitner', 'eschenwald', 'rabenhaupt', 'sandweg'] as const;
/** A member, the author of the paper, and the chair of the council: whatever the office. */
const EXCLUDED = ['goldacker', 'bergquell', 'vorsitz'] as const;
/** The one who declares it with the ballot. */
const BY_BALLOT = 'bergquell';
const SEATED = [...VOTERS, ...EXCLUDED, ...['findling', 'hohenlinde', 'kieselbach', 'langfurt', 'mittenacker']];

describe('whoever is excluded from an item that is not public', () => {
  let app: TestApp;
  let clerk: TestClient;
  let secret: PaperDetail;
  let meetingId: string;
  let itemId: string;
  let ids: KnownIds;
  let entries: number[];

  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    await writePapers();
    await hold();
  }, 120_000);
  afterAll(() => app.stop());

  async function writePapers(): Promise<void> {
    const author = await app.signIn('bergquell');
    secret = await handIn(
      author,
      motion({ title: `${SECRET}: Verkauf`, public: false, points: text(`${SECRET} wird verkauft.`), reasons: SECRET }),
    );
    const change = await handIn(
      await app.signIn('ahrenfels'),
      amendment(secret.id, changed(secret.text?.points ?? [], ['verkauft', 'verpachtet']), { title: `${SECRET} neu` }),
    );
    const opinion = await handIn(clerk, statement(secret.id, { body: SECRET }));
    const form = new FormData();
    form.append('file', new Blob([`Gutachten ${SECRET}`], { type: 'text/plain' }), 'Gutachten.txt');
    form.append('public', 'false');
    const { body: file } = await clerk.post<AttachmentView>(`/api/v1/papers/${secret.id}/attachments`, form);
    ids = { papers: [secret.id, change.id, opinion.id], attachments: [file.id], meetings: [] };
  }

  /** What was typed before anybody was excluded. */
  async function begin(): Promise<void> {
    const typed = (content: unknown): object => ({ content: JSON.stringify(content), base: 1, edition: 0 });
    const lines = [{ id: itemId, title: SECRET, neutralTitle: NEUTRAL, public: false, notes: SECRET }];
    const version = { points: secret.text?.points, reasons: SECRET };
    const keep = async (login: string, path: string, content: unknown): Promise<void> =>
      expect((await (await app.signIn(login)).put(`/api/v1/${path}`, typed(content))).status).toBe(200);
    await keep('vorsitz', `meetings/${meetingId}/drafts/agenda`, lines);
    await keep('sitzungsdienst', `meetings/${meetingId}/drafts/agenda`, lines);
    await keep('bergquell', `papers/${secret.id}/drafts/version`, version);
    await keep('goldacker', `papers/${secret.id}/drafts/amendment`, { title: SECRET });
  }

  async function hold(): Promise<void> {
    itemId = randomUUID();
    meetingId = await planMeeting(app, {
      items: [
        { id: randomUUID() },
        { id: itemId, public: false, title: `${SECRET} verkaufen`, paperId: secret.id, responsibility: 'decision' },
      ],
    });
    ids = { ...ids, meetings: [meetingId] };
    await begin();
    const office = new LiveClient(clerk, meetingId);
    await office.must(OPEN);
    const more = (await app.db<{ login: string }>(`SELECT login FROM account WHERE login = ANY ($1)`, [SEATED])).length;
    expect(more).toBe(SEATED.length);
    const others = await app.db<{ person_id: string }>(
      'SELECT person_id FROM membership WHERE committee_id = (SELECT committee_id FROM meeting WHERE id = $1) LIMIT 45',
      [meetingId],
    );
    const present = new Set([...SEATED.map(personIdOf), ...others.map(({ person_id }) => person_id)]);
    for (const personId of present) await office.must({ kind: 'check-in', personId, mode: 'hall' });
    const { seq } = await office.must({ kind: 'call-item', itemId });
    entries = Array.from({ length: 14 }, (_, index) => seq + index);
    for (const key of EXCLUDED)
      if (key !== BY_BALLOT) await office.must({ kind: 'declare-conflict', itemId, personId: personIdOf(key) });
    await office.must({ kind: 'note-remark', itemId, text: `Bemerkung zum ${SECRET}` });
    const voteId = randomUUID();
    await office.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'main', leaveOpen: true } });
    for (const key of [...VOTERS, BY_BALLOT]) {
      const voter = new LiveClient(await enter(app, key), meetingId);
      await voter.must({ kind: 'cast-ballot', voteId, choice: key === BY_BALLOT ? 'conflicted' : 'yes' });
      voter.leave();
    }
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried: true });
    await office.must({ kind: 'close-meeting' });
    office.leave();
    await until(async () => (await app.db('SELECT FROM decision WHERE vote_id = $1', [voteId]))[0], 'no decision');
    expect((await clerk.post(`/api/v1/meetings/${meetingId}/minutes`)).status).toBe(201);
  }

  it.each(EXCLUDED)('finds nothing of it on any route: %s', async (key) => {
    const read = await readEverything(await app.signIn(key), ids, [SECRET, 'verkauft'], entries);
    const told = [...read].flatMap(([address, content]) => (content.includes(SECRET) ? [address] : []));
    expect(told).toEqual([]);
    const detail = JSON.parse(read.get(`/api/v1/meetings/${meetingId}`) ?? '{}') as MeetingDetail;
    const item = detail.items.find(({ id }) => id === itemId);
    expect(item).toMatchObject({ title: NEUTRAL, paperId: null, paperNumber: null, notes: '', decisions: [] });
    expect([...read.keys()].filter((address) => address.includes(secret.id))).toEqual([]);
  });

  it('finds the line that was begun before without its words', async () => {
    const chair = await app.signIn('vorsitz');
    const { body } = await chair.get<{ draft: KeptDraft }>(`/api/v1/meetings/${meetingId}/drafts/agenda`);
    expect(JSON.parse(body.draft.content)).toEqual([
      { id: itemId, title: '', neutralTitle: '', public: false, notes: '' },
    ]);
  });

  it('refuses the whole dossier by the norm of the rules that the meeting has', async () => {
    const [rule] = await app.db<{ norm: string }>(
      `SELECT body #>> '{profile,conflict,norm}' AS norm FROM journal_entry
        WHERE meeting_id = $1 AND kind = 'meeting-opened'`,
      [meetingId],
    );
    const chair = await app.signIn('vorsitz');
    const { status, body } = await chair.get<Problem>(`/api/v1/meetings/${meetingId}/dossier.zip`);
    expect({ status, norm: body.norm }).toEqual({ status: 403, norm: rule?.norm });
    expect(rule?.norm).toMatch(/^§/);
  });

  it('finds it on these routes when not excluded, so that the walk is one', async () => {
    const read = await readEverything(await app.signIn('ahrenfels'), ids, [SECRET]);
    const told = [...read].flatMap(([address, content]) => (content.includes(SECRET) ? [address] : []));
    expect(told).toEqual(
      expect.arrayContaining([
        `/api/v1/papers?q=${SECRET}`,
        `/api/v1/papers/${secret.id}`,
        `/api/v1/papers/${secret.id}/export?format=txt`,
        `/api/v1/meetings/${meetingId}`,
        `/api/v1/meetings/${meetingId}/journal`,
        `/api/v1/attachments/${ids.attachments[0]}`,
      ]),
    );
    const office = await readEverything(clerk, ids, []);
    expect(office.get(`/api/v1/meetings/${meetingId}/minutes`)).toContain(SECRET);
    expect(office.get(`/api/v1/meetings/${meetingId}/drafts/agenda`)).toContain(SECRET);
  });

  it('reads the minutes without it, and saves them without losing what stands there', async () => {
    const chair = await app.signIn('vorsitz');
    const { body } = await chair.get<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`);
    expect(body.current?.nonPublic?.items.map((item) => item.itemId)).toEqual([]);
    const { body: all } = await clerk.get<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`);
    expect(all.current?.nonPublic?.items.map((item) => item.itemId)).toEqual([itemId]);
  });

  it('can write nothing to its paper either', async () => {
    const author = await app.signIn('bergquell');
    const { status, body } = await author.post<{ code: string }>(`/api/v1/papers/${secret.id}/withdraw`);
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('does not overwrite in another meeting what stands on the agenda about the same paper', async () => {
    const [open, closed] = [randomUUID(), randomUUID()];
    const next = await planMeeting(app, {
      items: [{ id: open }, { id: closed, public: false, title: `${SECRET} erneut`, paperId: secret.id }],
    });
    const chair = await app.signIn('vorsitz');
    const { body: before } = await chair.get<MeetingDetail>(`/api/v1/meetings/${next}`);
    expect(JSON.stringify(before)).not.toContain(SECRET);
    const hidden = agendaItem(NEUTRAL, { id: closed, public: false });
    const shown = agendaItem('Bänke', { id: open });
    const put = (items: unknown[]) =>
      chair.put(`/api/v1/meetings/${next}/agenda`, { revision: before.revision, items, supplement: 'Ergänzung' });
    expect((await put([shown])).status).toBe(422);
    expect((await put([hidden, shown])).status).toBe(200);
    const { body: after } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${next}`);
    expect(after.items.map(({ title, paperId }) => [title, paperId])).toEqual([
      [`${SECRET} erneut`, secret.id],
      ['Bänke', null],
    ]);
  });
});

describe('an exclusion', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('ends when it is lifted, and in a rehearsal leaves the paper alone', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const member = await app.signIn('goldacker');
    const paper = await handIn(clerk, motion({ title: SECRET, public: false }));
    const status = async (): Promise<number> => (await member.get(`/api/v1/papers/${paper.id}`)).status;
    for (const rehearsal of [true, false]) {
      const itemId = randomUUID();
      const meetingId = await planMeeting(app, {
        rehearsal,
        items: [{ id: itemId, public: false, title: SECRET, paperId: paper.id }],
      });
      const office = new LiveClient(clerk, meetingId);
      await office.must(OPEN);
      expect(await status()).toBe(200);
      const personId = personIdOf('goldacker');
      await office.must({ kind: 'declare-conflict', itemId, personId });
      expect(await status()).toBe(rehearsal ? 200 : 404);
      await office.must({ kind: 'lift-conflict', itemId, personId });
      expect(await status()).toBe(200);
      office.leave();
    }
  });
});
