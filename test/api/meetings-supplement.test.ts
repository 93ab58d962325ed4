import type { AgendaItemInput, MeetingDetail, MeetingInput, PortalMeetingDetail, Problem } from '@gremia/contracts';
import { agendaItem, committee, person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('an agenda that people know', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, member] = await Promise.all([app.signIn('sitzungsdienst'), app.signIn('kornblum')]);
  });
  afterAll(() => app.stop());

  const plan = async (...items: AgendaItemInput[]): Promise<MeetingDetail> => {
    const input: MeetingInput = {
      committeeId: committee('stadtrat'),
      title: 'Stadtrat',
      startsAt: '2031-05-07T15:00:00Z',
      endsAt: null,
      place: 'Ratssaal',
      publicRoom: null,
      public: true,
      rehearsal: false,
    };
    const { body } = await clerk.post<MeetingDetail>('/api/v1/meetings', input);
    return (await change(body, items)).body;
  };
  const change = ({ id, revision }: MeetingDetail, items: readonly AgendaItemInput[], supplement?: string) =>
    clerk.put<MeetingDetail & Problem>(`/api/v1/meetings/${id}/agenda`, { revision, items, supplement });
  const publish = async ({ id, revision }: MeetingDetail): Promise<MeetingDetail> =>
    (await clerk.post<MeetingDetail>(`/api/v1/meetings/${id}/publish-agenda`, { revision })).body;
  const portal = async ({ id }: MeetingDetail): Promise<PortalMeetingDetail> =>
    (await app.visitor().get<PortalMeetingDetail>(`/api/v1/portal/meetings/${id}`)).body;

  const [one, two, three] = [agendaItem('Eins'), agendaItem('Zwei'), agendaItem('Drei')];
  const fresh = (...items: AgendaItemInput[]): AgendaItemInput[] =>
    items.map((item) => ({ ...item, id: crypto.randomUUID() }));

  it('is changed freely before, and afterwards only with a reason', async () => {
    const items = fresh(one, two);
    let meeting = await plan(...items);
    meeting = (await change(meeting, [...items].reverse())).body;
    expect([meeting.supplements, meeting.items.map(({ number, title }) => `${number} ${title}`)]).toEqual([
      [],
      ['Ö 1 Zwei', 'Ö 2 Eins'],
    ]);
    meeting = await publish(meeting);
    const refused = await change(meeting, items);
    expect([refused.status, refused.body.code]).toEqual([409, 'agenda-known']);
    // What only the office reads may be written without telling anybody.
    const notes = meeting.items.map((item) => ({ ...item, notes: 'Beamer bestellen' }));
    const noted = await change(meeting, notes);
    expect([noted.status, noted.body.supplements]).toEqual([200, []]);
  });

  it('keeps the numbers that people know and tells what a supplement changed, on the portal too', async () => {
    const items = fresh(one, two, three);
    const [first, second, third] = items as [AgendaItemInput, AgendaItemInput, AgendaItemInput];
    const meeting = await publish(await plan(...items));
    const [urgent] = fresh(agendaItem('Dringlich'));
    const { status, body } = await change(
      meeting,
      [urgent as AgendaItemInput, first, { ...third, title: 'Drei, neu gefasst' }],
      'Eilantrag der Fraktion Mitte',
    );
    expect(status).toBe(200);
    expect(body.items.map(({ number, title, supplementNo }) => [number, title, supplementNo])).toEqual([
      ['Ö 4', 'Dringlich', 1],
      ['Ö 1', 'Eins', null],
      ['Ö 3', 'Drei, neu gefasst', null],
    ]);
    const told = [
      { what: 'added', number: 'Ö 4', title: 'Dringlich', before: null },
      { what: 'retitled', number: 'Ö 3', title: 'Drei, neu gefasst', before: 'Drei' },
      { what: 'dropped', number: 'Ö 2', title: second.title, before: null },
    ];
    expect(body.supplements).toMatchObject([{ no: 1, reason: 'Eilantrag der Fraktion Mitte', changes: told }]);
    const seen = await portal(meeting);
    expect(seen.supplements).toEqual(body.supplements);
    expect(seen.items[0]).toMatchObject({ number: 'Ö 4', supplementNo: 1 });
    // A dropped number is never given again.
    const more = await change(body, [...body.items, ...fresh(agendaItem('Noch einer'))], 'Nachgemeldet');
    expect(more.body.items.at(-1)).toMatchObject({ number: 'Ö 5', supplementNo: 2 });
  });

  it('tells the public nothing of what only insiders may know, not even by a gap in the numbers', async () => {
    const items = fresh(one, agendaItem('Ankauf Mühlgasse 3', { public: false }));
    const [open, closed] = items as [AgendaItemInput, AgendaItemInput];
    let meeting = await publish(await plan(...items));
    meeting = (await change(meeting, [open, { ...closed, title: 'Ankauf Mühlgasse 5' }], 'Andere Hausnummer')).body;
    expect(JSON.stringify(await portal(meeting))).not.toMatch(/Mühlgasse|Hausnummer/);
    expect((await portal(meeting)).supplements).toEqual([]);
    const secret = fresh(agendaItem('Kündigung des Pächters Tannenhof', { public: false }));
    meeting = (await change(meeting, [...meeting.items, ...secret], 'Fristablauf')).body;
    const seen = await portal(meeting);
    expect(JSON.stringify(seen)).not.toMatch(/Tannenhof/);
    expect(seen.supplements).toMatchObject([{ no: 1, changes: [{ what: 'added', number: 'N 2' }] }]);
    expect(seen.items.at(-1)).toMatchObject({ number: 'N 2', supplementNo: 1 });
    const inside = (await member.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`)).body;
    expect(inside.supplements.map(({ no, changes }) => [no, changes[0]?.title])).toEqual([
      [1, 'Ankauf Mühlgasse 5'],
      [2, 'Kündigung des Pächters Tannenhof'],
    ]);
    const exclude = `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
      VALUES ($1, $2, now(), 'members', 'conflict-declared', jsonb_build_object('itemId', $3::text, 'personId', $4::text), '')`;
    await app.db(exclude, [meeting.id, 1, closed.id, person('kornblum')]);
    await app.db(exclude, [meeting.id, 2, secret[0]?.id, person('kornblum')]);
    const excluded = (await member.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`)).body;
    expect(JSON.stringify(excluded)).not.toMatch(/Mühlgasse|Hausnummer|Tannenhof/);
    expect(excluded.supplements).toMatchObject([{ no: 1, changes: [{ what: 'added', number: 'N 2' }] }]);
  });

  it('asks for a new convocation when it was sent, and tells so in the state of the meeting', async () => {
    const items = fresh(one);
    const meeting = await plan(...items);
    const convene = ({ id, revision }: MeetingDetail) =>
      clerk.post<MeetingDetail & Problem>(`/api/v1/meetings/${id}/convene`, {
        revision,
        urgent: false,
        receivedOn: null,
      });
    const convened = (await convene(meeting)).body;
    expect((await convene(convened)).body.code).toBe('wrong-state');
    const changed = (await change(convened, [...items, ...fresh(two)], 'Ergänzung')).body;
    expect(changed.reconvene).toBe('agenda');
    const again = await convene(changed);
    expect([again.status, again.body.convocationNo, again.body.reconvene]).toEqual([200, 2, null]);
  });
});
