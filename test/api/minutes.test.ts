import { minutesView, type MinutesView, type Problem } from '@gremia/contracts';
import { holdMeeting, SECRET, type HeldMeeting } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { POPPLER, readPdf } from '../support/pdf';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { minutesStep } from '../support/minutes-steps';

const withPoppler = POPPLER ? it : it.skip;

describe('the minutes of a meeting', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  let path: string;
  beforeAll(async () => {
    app = await startTestApp();
    held = await holdMeeting(app);
    clerk = await app.signIn('sitzungsdienst');
    path = `/api/v1/meetings/${held.meetingId}/minutes`;
  }, 120_000);
  afterAll(() => app.stop());

  const read = async (client = clerk): Promise<MinutesView> => (await client.get<MinutesView>(path)).body;
  const advance = (to: string, basedOn: number, at = path) =>
    clerk.post<MinutesView & Problem>(`${at}/advance`, minutesStep(to, basedOn));
  const pdf = async (query: string): Promise<Buffer> => (await clerk.get<Buffer>(`${path}.pdf?${query}`)).body;

  it('are composed from the journal, the two parts apart', async () => {
    const { status, body } = await clerk.post<MinutesView>(path);
    expect(status).toBe(201);
    expect(minutesView.parse(body)).toEqual(body);
    expect(body).toMatchObject({ missing: [], current: { no: 1, state: 'draft', author: 'Tamara Federkiel' } });
    expect(body.current?.public.items).toEqual([
      expect.objectContaining({
        title: 'Bänke am Uferweg',
        resultLine: 'Beschluss: mit Änderungen beschlossen',
        tallyLine: 'Abstimmung: Ja: 2, Nein: 0, Enthaltungen: 1, Befangen: 0',
      }),
    ]);
    expect(JSON.stringify(body.current?.public)).not.toContain(SECRET);
    expect(body.current?.nonPublic?.items).toEqual([
      expect.objectContaining({ title: SECRET, resultLine: 'Beschluss: beschlossen' }),
    ]);
    expect(body.current?.public.present).toHaveLength(31);
    expect(body.current?.public.chair).toBe('Dr. Henrike Wolkenstein');
    expect(body.current?.remarks).toEqual({
      [held.publicItem]: expect.stringMatching(/^\d\d:\d\d Uhr: Frau Dr. Wolkenstein dankt der Parkpflege\.$/u),
      [held.secretItem]: expect.stringMatching(new RegExp(`^\\d\\d:\\d\\d Uhr: ${SECRET}: Käufer genannt$`, 'u')),
    });
  });

  it('keep every draft, and tell who wrote on an old one', async () => {
    const { current } = await read();
    const remarks = {
      ...current?.remarks,
      opening: 'Die Vorsitzende begrüßt die Gäste.',
      closing: '<script>alert(1)</script> "#panic()"',
    };
    const { body } = await clerk.put<MinutesView>(path, { basedOn: current?.no, remarks });
    expect(body.current).toMatchObject({ no: 2, state: 'draft', remarks });
    expect(body.versions.map(({ no }) => no)).toEqual([2, 1]);
    const stale = await clerk.put<Problem>(path, { basedOn: current?.no, remarks: {} });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-revision']);
    expect((await read()).current?.remarks).toEqual(remarks);
  });

  it('take two writers at once for one and the other', async () => {
    const { current } = await read();
    const write = (opening: string) =>
      clerk.put<Problem>(path, { basedOn: current?.no, remarks: { ...current?.remarks, opening } });
    const statuses = (await Promise.all([write('A'), write('B'), write('C')])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  it('keep what was written when they are composed again', async () => {
    const before = (await read()).current;
    const { body } = await clerk.post<MinutesView>(path);
    expect(body.current?.no).toBe((before?.no ?? 0) + 1);
    expect(body.current?.remarks).toEqual(before?.remarks);
  });

  const parts = ['standard=ua-1', 'standard=a-2a', 'standard=ua-1&part=nonpublic', 'standard=a-2a&part=nonpublic'];

  it.each(parts)('are printed as tagged PDF in German (%s)', async (query) => {
    const { status, headers, body } = await clerk.get<Buffer>(`${path}.pdf?${query}`);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'private, no-store',
    ]);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="niederschrift-\d{4}-\d\d-\d\d-(nicht)?oeffentlich-(ua-1|a-2a)\.pdf"$/u,
    );
    const source = body.toString('latin1');
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang', query.includes('ua-1') ? 'pdfuaid' : 'pdfaid'])
      expect(source).toContain(mark);
  });

  withPoppler.each(parts)(
    'read as they should, with table heads, and only what belongs to the part (%s)',
    async (query) => {
      const { info, struct, text } = readPdf(await pdf(query));
      expect(info).toMatch(/Tagged:\s+yes/u);
      expect(info).toMatch(/Title:\s+Niederschrift \((nicht)?öffentlicher Teil\): Stadtrat/u);
      expect(struct).toMatch(/THead/u);
      expect(text.includes(SECRET)).toBe(query.includes('nonpublic'));
      if (query.includes('nonpublic')) return;
      expect(text).toContain('Beschluss: mit Änderungen beschlossen');
      expect(text).toContain('zwölf Bänke');
      expect(text).toContain('<script>alert(1)</script> "#panic()"');
    },
  );

  const extracts = (query: string) => clerk.get<Buffer & Problem>(`${path}/extracts.pdf?${query}`);

  it('give an extract of each item on which something was decided, and of nothing else', async () => {
    const { status, headers, body } = await extracts(`part=public&itemId=${held.publicItem}`);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'private, no-store',
    ]);
    expect(headers.get('content-disposition')).toMatch(/filename="beschlussauszug-[\d-]+-oeffentlich-o-\d+\.pdf"/u);
    expect(body.toString('latin1')).toContain('pdfuaid');
    expect((await extracts('part=nonpublic')).headers.get('content-disposition')).toMatch(
      /"beschlussauszuege-[\d-]+-nichtoeffentlich\.pdf"/u,
    );
    // What belongs to the other part is in none of this one.
    expect((await extracts(`part=public&itemId=${held.secretItem}`)).body.detail).toBe(
      'Dazu ist in diesem Teil nichts beschlossen worden.',
    );
  });

  withPoppler('say in an extract what was resolved, how, and how far the minutes are', async () => {
    const { info, text } = readPdf((await extracts('part=public')).body);
    expect(info).toMatch(/Title:\s+Beschlussauszug Ö 1: Stadtrat/u);
    for (const words of [
      'Bänke am Uferweg',
      'zwölf Bänke',
      'Beschluss: mit Änderungen beschlossen',
      'Abstimmung: Ja: 2, Nein: 0, Enthaltungen: 1, Befangen: 0',
      'Die Niederschrift ist noch nicht unterschrieben.',
      'Für die Richtigkeit des Auszugs',
    ])
      expect(text.replaceAll(/\s+/gu, ' ')).toContain(words);
    expect(text).not.toContain(SECRET);
    expect(readPdf((await extracts('part=nonpublic')).body).text).toContain(SECRET);
  });

  it('name characters that no font has instead of failing', async () => {
    const { current } = await read();
    await clerk.put(path, {
      basedOn: current?.no,
      remarks: { ...current?.remarks, opening: 'Grüße an 漢字 \uE000' },
    });
    for (const standard of ['ua-1', 'a-2a']) {
      const bytes = await pdf(`standard=${standard}`);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      if (POPPLER) expect(readPdf(bytes).text).toContain('Grüße an [U+6F22][U+5B57] [U+E000]');
    }
  });

  it('go their way: signed, approved, released; nothing is skipped', async () => {
    const no = (await read()).current?.no ?? 0;
    expect((await advance('approved', no)).body).toMatchObject({
      code: 'wrong-state',
      detail: 'Genehmigt wird eine unterschriebene Niederschrift.',
    });
    expect((await advance('released', no)).body.code).toBe('wrong-state');
    expect((await advance('signed', no - 1)).body.code).toBe('stale-revision');
    for (const [index, to] of ['signed', 'approved', 'released'].entries()) {
      expect((await advance(to, no + index)).body.current).toMatchObject({ state: to, no: no + index + 1 });
    }
    const [row] = await app.db('SELECT document, remarks FROM portal.minutes WHERE meeting_id = $1', [held.meetingId]);
    expect(row).toMatchObject({
      document: { title: 'Sitzung' },
      remarks: { [held.publicItem]: expect.stringContaining('Frau Dr. Wolkenstein dankt der Parkpflege.') as string },
    });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${SECRET}|${held.secretItem}`, 'u'));
    const audited = await app.db<{ action: string }>('SELECT action FROM audit_entry WHERE subject = $1 ORDER BY id', [
      held.meetingId,
    ]);
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'minutes-composed',
        'minutes-saved',
        'minutes-signed',
        'minutes-approved',
        'minutes-released',
      ]),
    );
  });

  it('stay released as they were while a correction is being written', async () => {
    const { current } = await read();
    await clerk.put(path, { basedOn: current?.no, remarks: { opening: 'Berichtigung' } });
    const [row] = await app.db<{ no: number }>('SELECT no FROM portal.minutes WHERE meeting_id = $1', [held.meetingId]);
    expect(row?.no).toBe(current?.no);
  });

  it('are not told about to anybody who does not work with them', async () => {
    const unknown = '/api/v1/meetings/00000000-0000-4000-8000-000000000000/minutes';
    const member = await app.signIn('dachsleitner');
    for (const suffix of ['', '.pdf']) {
      expect((await app.visitor().get(`${path}${suffix}`)).status).toBe(401);
      const [there, nowhere] = await Promise.all([
        member.get<Problem>(`${path}${suffix}`),
        member.get<Problem>(`${unknown}${suffix}`),
      ]);
      expect([there.status, there.body]).toEqual([403, nowhere.body]);
    }
    for (const [method, body] of [
      ['POST', undefined],
      ['PUT', { basedOn: 1, remarks: {} }],
    ] as const) {
      expect((await member.request(method, path, { body })).status).toBe(403);
    }
    expect((await member.post(`${path}/advance`, minutesStep('signed', 1))).status).toBe(403);
  });

  it('hide from the chair the item from which the chair is excluded', async () => {
    const chair = await app.signIn('vorsitz');
    expect((await read(chair)).current?.nonPublic?.items).toHaveLength(1);
    await app.db(
      `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
        SELECT $1, max(seq) + 1, now(), 'members', 'conflict-declared', $2, $3 FROM journal_entry WHERE meeting_id = $1`,
      [
        held.meetingId,
        { kind: 'conflict-declared', itemId: held.secretItem, personId: chair.personId },
        '0'.repeat(64),
      ],
    );
    expect(JSON.stringify(await read(chair))).not.toContain(SECRET);
    const { body } = await chair.get<Buffer>(`${path}.pdf?part=nonpublic`);
    if (POPPLER) expect(readPdf(body).text).not.toContain(SECRET);
  });

  it('are not written before the meeting has ended', async () => {
    const meetingId = await planMeeting(app);
    const { status, body } = await clerk.post<Problem>(`/api/v1/meetings/${meetingId}/minutes`);
    expect([status, body.code]).toEqual([409, 'wrong-state']);
    expect((await clerk.get<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`)).body).toEqual({
      meetingId,
      current: null,
      versions: [],
      missing: [],
      approvingVotes: [],
      correctedSince: [],
      annexOffers: [],
      dueOn: null,
    });
    expect((await clerk.get<Problem>(`/api/v1/meetings/${meetingId}/minutes.pdf`)).status).toBe(404);
  });

  it.each([
    { case: 'a rehearsal', plan: { rehearsal: true }, code: 'rehearsal-never-published' },
    { case: 'a meeting that is not public', plan: { public: false }, code: 'wrong-state' },
  ])(
    'of $case are never released',
    async ({ plan, code }) => {
      const { meetingId } = await holdMeeting(app, plan);
      const at = `/api/v1/meetings/${meetingId}/minutes`;
      await clerk.post(at);
      for (const [to, basedOn] of [
        ['signed', 1],
        ['approved', 2],
      ] as const)
        expect((await advance(to, basedOn, at)).status).toBe(200);
      expect((await advance('released', 3, at)).body.code).toBe(code);
      expect(await app.db('SELECT FROM portal.minutes WHERE meeting_id = $1', [meetingId])).toEqual([]);
    },
    60_000,
  );
});
