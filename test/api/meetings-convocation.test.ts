import type { MeetingDetail, MeetingInput, Problem } from '@gremia/contracts';
import { agendaItem, committee, person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('convocation', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, member] = await Promise.all([app.signIn('sitzungsdienst'), app.signIn('kornblum')]);
    await app.db(`UPDATE membership SET starts_on = '2020-01-01'`);
  });
  afterAll(() => app.stop());

  /** Scenario 12: a meeting on Wednesday, 11.11.2020. */
  const prepare = async (given: Partial<MeetingInput> = {}): Promise<MeetingDetail> => {
    const { body } = await clerk.post<MeetingDetail>('/api/v1/meetings', {
      committeeId: committee('stadtrat'),
      title: 'Stadtrat',
      startsAt: '2020-11-11T16:00:00Z',
      endsAt: null,
      place: 'Ratssaal',
      publicRoom: null,
      public: true,
      rehearsal: false,
      ...given,
    });
    return (
      await clerk.put<MeetingDetail>(`/api/v1/meetings/${body.id}/agenda`, {
        revision: body.revision,
        items: [agendaItem('Eröffnung')],
      })
    ).body;
  };
  const convene = async (meeting: MeetingDetail, receivedOn: string | null, urgent = false): Promise<MeetingDetail> =>
    (
      await clerk.post<MeetingDetail>(`/api/v1/meetings/${meeting.id}/convene`, {
        revision: meeting.revision,
        urgent,
        receivedOn,
      })
    ).body;

  it('names the last days before anything is sent', async () => {
    const { notice } = await prepare();
    expect(notice).toMatchObject({
      latestReceipt: '2020-11-06',
      latestUrgentReceipt: '2020-11-09',
      latestAnnouncement: '2020-11-07',
      kept: null,
      norm: '§ 35 Abs. 2 ThürKO',
    });
    expect(notice.sentence).toMatch('letzter Tag des Zugangs war Freitag, 06.11.2020');
    const { notice: coming } = await prepare({ startsAt: '2031-05-07T15:00:00Z' });
    expect(coming.sentence).toBe('Die Ladung muss spätestens am Freitag, 02.05.2031 zugehen (§ 35 Abs. 2 ThürKO).');
  });

  it.each([
    { receivedOn: '2020-11-06', urgent: false, kept: true, sentence: /^Ladungsfrist gewahrt \(§ 35 Abs\. 2 ThürKO\)$/ },
    {
      receivedOn: '2020-11-07',
      urgent: false,
      kept: false,
      sentence:
        /^Ladungsfrist nicht gewahrt \(§ 35 Abs\. 2 ThürKO\)\. Der Mangel ist geheilt.*\(§ 35 Abs\. 3 ThürKO\)\.$/,
    },
    { receivedOn: '2020-11-09', urgent: true, kept: true, sentence: /^Ladungsfrist gewahrt/ },
    { receivedOn: '2020-11-10', urgent: true, kept: false, sentence: /^Ladungsfrist nicht gewahrt/ },
  ])(
    'received on $receivedOn (urgent: $urgent) keeps the period: $kept',
    async ({ receivedOn, urgent, kept, sentence }) => {
      const { notice, state, receipts, urgent: said } = await convene(await prepare(), receivedOn, urgent);
      expect([state, said, notice.kept]).toEqual(['convened', urgent, kept]);
      expect(notice.sentence).toMatch(sentence);
      expect(receipts).toHaveLength(51);
      expect(new Set(receipts.map((receipt) => receipt.kept))).toEqual(new Set([kept]));
    },
  );

  it('counts every member on its own', async () => {
    const meeting = await convene(await prepare(), '2020-11-06');
    const { status, body } = await clerk.put<MeetingDetail>(
      `/api/v1/meetings/${meeting.id}/receipts/${person('kornblum')}`,
      { receivedOn: '2020-11-08' },
    );
    expect([status, body.notice.kept]).toEqual([200, false]);
    expect(body.notice.sentence).toMatch('Betroffen: 1 von 51 Geladenen.');
    expect(body.receipts.filter(({ kept }) => kept === false).map(({ name }) => name)).toEqual(['Frauke Kornblum']);
    const unproven = await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}/receipts/${person('kornblum')}`, {
      receivedOn: null,
    });
    expect(unproven.body.notice.kept).toBe(false);
    expect(
      (await member.put(`/api/v1/meetings/${meeting.id}/receipts/${person('kornblum')}`, { receivedOn: '2020-11-01' }))
        .status,
    ).toBe(403);
    expect(
      (await clerk.put(`/api/v1/meetings/${meeting.id}/receipts/${person('taubnessel')}`, { receivedOn: '2020-11-01' }))
        .status,
    ).toBe(404);
  });

  const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
  const coming = (): Promise<MeetingDetail> => prepare({ startsAt: '2031-05-07T15:00:00Z' });
  const read = async (as: TestClient, { id }: MeetingDetail): Promise<MeetingDetail> =>
    (await as.get<MeetingDetail>(`/api/v1/meetings/${id}`)).body;
  const receiptOf = ({ receipts }: MeetingDetail, name: string) =>
    receipts.find((receipt) => receipt.personId === person(name));

  it('leaves receipt open until something shows it, and says by when it must', async () => {
    const meeting = await convene(await coming(), null);
    expect(
      new Set(meeting.receipts.map(({ receivedOn, evidence, kept }) => `${receivedOn} ${evidence} ${kept}`)),
    ).toEqual(new Set(['null null null']));
    expect([meeting.notice.kept, meeting.notice.open]).toEqual([null, 51]);
    expect(meeting.notice.sentence).toBe(
      'Zugang offen bei 51 von 51 Geladenen; spätester Tag: Freitag, 02.05.2031 (§ 35 Abs. 2 ThürKO).',
    );
    const late = await convene(await prepare(), null);
    expect(late.notice.kept).toBe(false);
    expect(late.notice.sentence).toMatch(/^Ladungsfrist nicht gewahrt/);
  });

  it('takes opening the agenda and answering as evidence of the day on which it happens, once', async () => {
    const meeting = await convene(await coming(), null);
    const opened = (as: TestClient) => as.post(`/api/v1/meetings/${meeting.id}/opened`);
    expect([(await opened(member)).status, (await opened(member)).status]).toEqual([204, 204]);
    expect(receiptOf(await read(clerk, meeting), 'kornblum')).toMatchObject({
      evidence: 'opened',
      receivedOn: today(),
    });
    const other = await app.signIn('fasanenhof');
    await other.post(`/api/v1/meetings/${meeting.id}/reply`, { reply: 'attending', text: '' });
    const after = await read(clerk, meeting);
    expect(receiptOf(after, 'fasanenhof')).toMatchObject({ evidence: 'replied', receivedOn: today(), kept: true });
    expect([after.notice.open, after.notice.kept]).toEqual([49, null]);
    // Whoever was not convened shows nothing by it, and learns nothing.
    expect((await opened(clerk)).status).toBe(404);
    expect((await read(clerk, meeting)).notice.open).toBe(49);
  });

  it('lets the office note many receipts at once, none in the future, and open them again', async () => {
    const meeting = await convene(await coming(), null);
    const note = (personIds: readonly string[], receivedOn: string | null) =>
      clerk.put<MeetingDetail & Problem>(`/api/v1/meetings/${meeting.id}/receipts`, { personIds, receivedOn });
    const everybody = meeting.receipts.map(({ personId }) => personId);
    const { body: noted } = await note(everybody, today());
    expect([noted.notice.kept, noted.notice.open, noted.notice.sentence]).toEqual([
      true,
      0,
      'Ladungsfrist gewahrt (§ 35 Abs. 2 ThürKO)',
    ]);
    const future = await note(everybody, '2031-05-01');
    expect([future.status, future.body.errors?.[0]?.detail]).toEqual([422, expect.stringContaining('Zukunft')]);
    expect((await note([person('taubnessel')], today())).status).toBe(404);
    expect((await note(everybody.slice(0, 3), null)).body.notice.open).toBe(3);
  });

  it('is sent again for a meeting that was moved, with receipts of its own', async () => {
    const meeting = await convene(await coming(), today());
    const moved = await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}`, {
      ...meeting,
      startsAt: '2031-05-14T15:00:00Z',
      supplement: 'Die Vorsitzende ist verhindert.',
    });
    expect([moved.status, moved.body.reconvene, moved.body.notice.kept]).toEqual([200, 'moved', false]);
    expect(moved.body.notice.sentence).toMatch('Zu diesem Termin ist noch nicht geladen');
    expect((await read(member, meeting)).supplements[0]).toMatchObject({
      no: 1,
      reason: 'Die Vorsitzende ist verhindert.',
      changes: [
        {
          what: 'moved',
          title: 'Mittwoch, 14.05.2031, 17:00 Uhr, Ratssaal',
          before: 'Mittwoch, 07.05.2031, 17:00 Uhr, Ratssaal',
        },
      ],
    });
    const again = await convene(moved.body, null);
    expect([again.convocationNo, again.reconvene, again.notice.kept, again.notice.open]).toEqual([2, null, null, 51]);
    const [kept] = await app.db<{ receipts: object[] }>(
      'SELECT receipts FROM convocation WHERE meeting_id = $1 AND no = 1',
      [meeting.id],
    );
    expect(kept?.receipts).toHaveLength(51);
  });

  it('is sent once, with an agenda, to those who sit in the body on that day', async () => {
    await app.db(`UPDATE membership SET ends_on = '2020-10-31' WHERE person_id = $1`, [person('kopfstein')]);
    const meeting = await convene(await prepare(), '2020-11-01');
    expect(meeting.receipts).toHaveLength(50);
    await app.db('UPDATE membership SET ends_on = NULL WHERE person_id = $1', [person('kopfstein')]);
    const twice = await clerk.post<Problem>(`/api/v1/meetings/${meeting.id}/convene`, {
      revision: meeting.revision,
      urgent: false,
      receivedOn: null,
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state']);
    const { body: empty } = await clerk.post<MeetingDetail>('/api/v1/meetings', { ...meeting, rehearsal: false });
    const early = await clerk.post<Problem>(`/api/v1/meetings/${empty.id}/convene`, {
      revision: empty.revision,
      urgent: false,
      receivedOn: null,
    });
    expect(early.body.code).toBe('agenda-incomplete');
  });

  it('reaches advisers too, who see the meeting without a vote', async () => {
    const meeting = await convene(await prepare({ committeeId: committee('behindertenbeirat') }), '2020-11-01');
    expect(meeting.receipts).toHaveLength(15);
    const adviser = await app.signIn('inklusion');
    const { body } = await adviser.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`);
    expect([body.items.length, body.may.vote, body.myReceipt?.name]).toEqual([1, false, 'Salome Brückenbauer']);
  });

  it('is answered by members, seen by the office and by nobody else', async () => {
    const meeting = await convene(await prepare(), '2020-11-01');
    const excuse = { reply: 'excused', text: 'Dienstreise <b>nach Jena</b>' };
    const { status, body } = await member.post<MeetingDetail>(`/api/v1/meetings/${meeting.id}/reply`, excuse);
    expect([status, body.myReceipt?.reply, body.myReceipt?.replyText, body.receipts]).toEqual([
      200,
      'excused',
      excuse.text,
      [],
    ]);
    const other = await app.signIn('ahrenfels');
    const seen = await other.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`);
    expect(JSON.stringify(seen.body)).not.toMatch('Dienstreise');
    const { body: office } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`);
    expect(office.receipts.find(({ personId }) => personId === member.personId)).toMatchObject({
      reply: 'excused',
      replyText: excuse.text,
    });
    const changed = await member.post<MeetingDetail>(`/api/v1/meetings/${meeting.id}/reply`, {
      reply: 'attending',
      text: '',
    });
    expect(changed.body.myReceipt?.reply).toBe('attending');
    expect((await clerk.post<Problem>(`/api/v1/meetings/${meeting.id}/reply`, excuse)).body.code).toBe('not-found');
    expect((await app.visitor().post(`/api/v1/meetings/${meeting.id}/reply`, excuse)).status).toBe(401);
  });

  it('is answered by telephone or on paper, too, and the office says how and when', async () => {
    const meeting = await convene(await prepare(), null);
    const path = `/api/v1/meetings/${meeting.id}/replies/${member.personId}`;
    const noted = { reply: 'excused', text: 'krank', way: 'telephone', on: '2020-11-09' };
    const { status, body } = await clerk.put<MeetingDetail>(path, noted);
    expect(status).toBe(200);
    expect(body.receipts.find(({ personId }) => personId === member.personId)).toMatchObject({
      reply: 'excused',
      replyText: 'krank',
      replyNoted: { way: 'telephone', on: '2020-11-09', by: 'Tamara Federkiel' },
      // Who calls may know of the meeting from others.
      receivedOn: null,
      evidence: null,
    });
    const own = await member.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`);
    expect(own.body.myReceipt).toMatchObject({ reply: 'excused', replyNoted: { way: 'telephone' } });
    const [entry] = await app.db<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE subject = $1 AND action = 'reply-noted'`,
      [meeting.id],
    );
    expect(entry?.detail).toEqual({ personId: member.personId, reply: 'excused', way: 'telephone', on: '2020-11-09' });

    const answered = await member.post<MeetingDetail>(`/api/v1/meetings/${meeting.id}/reply`, {
      reply: 'attending',
      text: '',
    });
    expect(answered.body.myReceipt).toMatchObject({ reply: 'attending', replyNoted: null });

    const future = await clerk.put<Problem>(path, { ...noted, on: '2099-01-01' });
    expect([future.status, future.body.errors?.[0]?.code]).toEqual([422, 'reply-in-future']);
    expect((await clerk.put(path, { ...noted, way: 'pigeon' })).status).toBe(422);
    expect((await clerk.put(path.replace(member.personId, meeting.id), noted)).status).toBe(404);
    expect((await member.put(path, noted)).status).toBe(403);
    await app.db(`UPDATE meeting SET state = 'running' WHERE id = $1`, [meeting.id]);
    expect((await clerk.put<Problem>(path, noted)).status).toBe(409);
  });

  it('to a rehearsal goes to its members and stays among them', async () => {
    const meeting = await convene(await prepare({ rehearsal: true }), '2020-11-01');
    expect(meeting).toMatchObject({ state: 'convened', rehearsal: true, agendaPublished: false });
    const inside = await member.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`);
    expect([inside.status, inside.body.items.length]).toEqual([200, 1]);
    const outsider = await app.signIn('taubnessel');
    const statuses = await Promise.all(
      [outsider, app.visitor()].map(async (client) => (await client.get(`/api/v1/meetings/${meeting.id}`)).status),
    );
    expect(statuses).toEqual([404, 401]);
  });
});
