import type { MeetingDetail, Problem, RuleInput, RuleSheet, RuleView } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';
import { agendaItem, committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const COUNCIL = `/api/v1/committees/${committee('stadtrat')}/rules`;
const COMMITTEE = `/api/v1/committees/${committee('bauausschuss')}/rules`;

describe('the rules of a body', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, member] = (await Promise.all(['sitzungsdienst', 'kornblum'].map(app.signIn))) as [TestClient, TestClient];
  });
  afterAll(() => app.stop());

  const sheet = async (on = '2031-05-07', path = COUNCIL): Promise<RuleSheet> =>
    (await member.get<RuleSheet>(`${path}?on=${on}`)).body;
  const rule = ({ rules }: RuleSheet, name: string): RuleView | undefined => rules.find((each) => each.rule === name);
  const longer: RuleInput = {
    rule: 'noticePeriod',
    level: 'rules-of-procedure',
    value: { days: 10, counting: 'full-calendar-days', from: 'receipt', force: 'must' },
    norm: '§ 2 GeschO',
    read: true,
    validFrom: '2031-01-01',
  };
  const plan = async (day: string): Promise<MeetingDetail> =>
    (
      await clerk.post<MeetingDetail>('/api/v1/meetings', {
        committeeId: committee('stadtrat'),
        title: 'Sitzung',
        startsAt: `${day}T15:00:00Z`,
        endsAt: null,
        place: 'Rathaus',
        publicRoom: null,
        public: true,
        rehearsal: false,
      })
    ).body;

  it('are shown with norm and layer, those of the city above those of the Land', async () => {
    const found = await sheet();
    expect(found).toMatchObject({ committee: 'Stadtrat', body: 'Stadtrat (Thüringen)', refused: [] });
    expect(rule(found, 'residentsQuestions')).toMatchObject({
      value: { daysBefore: 15 },
      level: 'rules-of-procedure',
      norm: '§ 10 GeschO',
    });
    expect(rule(found, 'conflict')).toMatchObject({ level: 'land', norm: '§ 38 ThürKO', status: 'verified' });
    expect(rule(found, 'quorum')).toMatchObject({ level: 'land', status: 'to-ask', opens: [] });
    expect(found.layers.map(({ level }) => level)).toEqual(['preset', 'land', 'land', 'rules-of-procedure']);
  });

  it('begin on their day, are applied to the meetings from then on, and end', async () => {
    expect((await clerk.post(COUNCIL, longer)).status).toBe(204);
    expect(rule(await sheet('2030-12-31'), 'noticePeriod')?.value).toMatchObject({ days: 4 });
    const found = await sheet('2031-01-01');
    expect(rule(found, 'noticePeriod')).toMatchObject({ value: { days: 10 }, norm: '§ 2 GeschO', status: 'verified' });
    expect((await plan('2031-05-07')).notice).toMatchObject({ latestReceipt: '2031-04-26', norm: '§ 2 GeschO' });
    expect((await plan('2030-05-08')).notice).toMatchObject({
      latestReceipt: '2030-05-03',
      norm: '§ 35 Abs. 2 ThürKO',
    });

    const { id } =
      found.layers.find(({ rules }) => 'noticePeriod' in rules && rules.noticePeriod?.norm === '§ 2 GeschO') ?? {};
    expect((await clerk.post(`/api/v1/rules/${id}/end`, { validUntil: '2031-02-28' })).status).toBe(204);
    expect(rule(await sheet('2031-03-01'), 'noticePeriod')?.value).toMatchObject({ days: 4 });
    expect((await sheet('2031-03-01')).otherDays.map((layer) => layer.id)).toContain(id);
    expect((await clerk.post(`/api/v1/rules/${id}/end`, { validUntil: '2030-12-30' })).status).toBe(422);
  });

  it('are not made where the law leaves no room: refused with the norm', async () => {
    const shorter = { ...longer, value: { ...(longer.value as object), days: 3 } };
    const { status, body } = await clerk.post<Problem>(COUNCIL, shorter);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'deviation-refused',
      norm: '§ 35 Abs. 2 ThürKO',
      detail: '„Ladungsfrist“ steht fest (§ 35 Abs. 2 ThürKO); zulässig sind nur 4 und mehr.',
      errors: [{ pointer: '/value' }],
    });
    const law = { ...longer, rule: 'tie', value: 'chair-decides' };
    expect((await clerk.post<Problem>(COUNCIL, law)).body).toMatchObject({ norm: '§ 39 Abs. 1 ThürKO' });
  });

  it.each([
    { what: 'an unknown rule', change: { rule: 'beer' }, pointer: '/rule' },
    { what: 'a value of another shape', change: { value: { days: 'zehn' } }, pointer: '/value/days' },
    { what: 'an end before the beginning', change: { validUntil: '2030-01-01' }, pointer: '/validUntil' },
    { what: 'a decision that outlasts its meeting', change: { level: 'meeting-decision' }, pointer: '/validUntil' },
    { what: 'no norm', change: { norm: ' ' }, pointer: '/norm' },
  ])('refuse $what', async ({ change, pointer }) => {
    const { status, body } = await clerk.post<Problem>(COUNCIL, { ...longer, ...change });
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, expect.arrayContaining([pointer])]);
  });

  it('are made by the office alone', async () => {
    expect((await member.post(COUNCIL, longer)).status).toBe(403);
    expect((await member.post(`${COUNCIL}/answers`, { rule: 'quorum', on: '2031-05-07' })).status).toBe(403);
  });

  it('are made for one body, or for all of its kind', async () => {
    const shared = { ...longer, rule: 'display', value: 'live', norm: '§ 30 GeschO', shared: true };
    expect((await clerk.post(COMMITTEE, shared)).status).toBe(204);
    const other = `/api/v1/committees/${committee('finanzausschuss')}/rules`;
    expect(rule(await sheet('2031-05-07', other), 'display')?.value).toBe('live');
    expect(rule(await sheet('2031-05-07'), 'display')?.value).toBe('after-closing');
  });

  it('are looked up by the office beforehand, so that the chair confirms one line', async () => {
    const meeting = await plan('2032-05-05');
    const before = meeting.openQuestions;
    expect(before.length).toBeGreaterThan(0);
    // The office is told of the same rules as the chair.
    expect(
      (await sheet('2032-05-05')).rules
        .filter(({ status, atOpening, answeredOn }) => status !== 'verified' && atOpening && answeredOn === null)
        .map(({ rule: name }) => name)
        .sort(),
    ).toEqual(before.map(({ rule: name }) => name).sort());
    // What the chair confirms is said with its content.
    expect(before.filter(({ words, name }) => words.length === 0 || name === '')).toEqual([]);
    for (const { rule: name, answered } of before) {
      expect([name, answered]).toEqual([name, false]);
      const answer = await clerk.post(`${COUNCIL}/answers`, { rule: name, on: '2032-05-05', note: 'Gelesen' });
      expect([name, answer.status]).toEqual([name, 204]);
    }
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meeting.id}`);
    expect(body.openQuestions.map(({ answered }) => answered)).toEqual(before.map(() => true));
    expect(rule(await sheet('2032-05-05'), 'quorum')?.answeredOn).not.toBeNull();
    expect((await clerk.post<Problem>(`${COUNCIL}/answers`, { rule: 'conflict', on: '2032-05-05' })).body.code).toBe(
      'wrong-state',
    );
  });

  it('stay in a meeting as they were when it was opened, layer by layer', async () => {
    const today = dayOf(Date.now(), 'Europe/Berlin');
    const meeting = await plan(today);
    await clerk.put(`/api/v1/meetings/${meeting.id}/agenda`, {
      revision: meeting.revision,
      items: [agendaItem('Haushalt')],
    });
    const open = { kind: 'open-meeting', commandId: crypto.randomUUID(), meetingId: meeting.id, confirmsRules: true };
    expect((await clerk.post(`/api/v1/meetings/${meeting.id}/commands`, open)).status).toBe(200);
    await clerk.post(COUNCIL, { ...longer, rule: 'doubt', value: 'until-end-of-meeting', validFrom: today });
    const [entry] = await app.db<{ body: { profile: RuleProfileRead } }>(
      `SELECT body FROM journal_entry WHERE meeting_id = '${meeting.id}' AND seq = 1`,
    );
    expect(entry?.body.profile.doubt).toMatchObject({
      value: 'until-next-item',
      origin: { level: 'rules-of-procedure' },
    });
    expect(entry?.body.profile.layers.map(({ level }) => level)).toEqual([
      'preset',
      'land',
      'land',
      'rules-of-procedure',
    ]);
    expect(rule(await sheet(today), 'doubt')?.value).toBe('until-end-of-meeting');
  });
});

interface RuleProfileRead {
  readonly doubt: { readonly value: unknown };
  readonly layers: readonly { readonly level: string }[];
}
