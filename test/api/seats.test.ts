import type { CommitteeDetail, NewSeat, PersonRecord, Problem, SeatSheet, SessionView } from '@gremia/contracts';
import { addDays, dayOf } from '@gremia/rules';
import { LiveClient, OPEN, enter, planMeeting } from '../support/live';
import { committee, factionOf, person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { Answer, TestClient } from '../support/test-client';

const TODAY = dayOf(Date.now(), 'Europe/Berlin');
const [YESTERDAY, TOMORROW] = [addDays(TODAY, -1), addDays(TODAY, 1)];
const FINANCE = committee('finanzausschuss');
const BOARD = committee('behindertenbeirat');

/** The fault codes of a refusal, by the field. */
const faults = ({ body: { errors = [] } }: Answer<Problem>): unknown =>
  Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code]));

describe('seats of a body', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeEach(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  });
  afterEach(() => app.stop());

  const sheet = async (body = FINANCE): Promise<SeatSheet> =>
    (await clerk.get<SeatSheet>(`/api/v1/committees/${body}/seats`)).body;
  const seatOf = async (key: string, body = FINANCE): Promise<SeatSheet['members'][number]> => {
    const seat = (await sheet(body)).members.findLast(({ personId }) => personId === person(key));
    if (seat === undefined) throw new Error(`${key} has no seat`);
    return seat;
  };
  const add = (seat: NewSeat, body = FINANCE): Promise<Answer<Problem>> =>
    clerk.post(`/api/v1/committees/${body}/seats`, seat);
  const end = async (key: string, endsOn: string, more: object = {}, body = FINANCE): Promise<Answer<Problem>> =>
    clerk.post(`/api/v1/seats/${(await seatOf(key, body)).id}/end`, { endsOn, reason: 'resigned', ...more });
  const change = async (key: string, to: object): Promise<Answer<Problem>> =>
    clerk.post(`/api/v1/seats/${(await seatOf(key)).id}/change`, to);
  const rolesOf = async (key: string): Promise<unknown> =>
    (await (await enter(app, key)).get<SessionView>('/api/v1/session')).body.person?.roles.filter(
      ({ committeeId }) => committeeId === FINANCE,
    );

  it('become vacant with a reason, and are filled by whoever follows in one step', async () => {
    expect(await sheet()).toMatchObject({ seats: 11, vacant: 0, freed: [] });
    expect((await end('uferlos', YESTERDAY, { reason: 'mandate-lost', note: 'weggezogen' })).status).toBe(204);
    const { vacant, freed, members } = await sheet();
    expect([vacant, members.length]).toEqual([1, 10]);
    expect(freed).toMatchObject([{ name: expect.stringContaining('Uferlos') as string, endsOn: YESTERDAY }]);

    const [left] = freed;
    const taken = { personId: person('ahrenfels'), startsOn: TODAY, follows: left?.id ?? '' };
    expect((await add(taken)).status).toBe(204);
    expect(await sheet()).toMatchObject({ vacant: 0, freed: [] });
    const { body } = await clerk.get<PersonRecord>(`/api/v1/person-records/${person('ahrenfels')}`);
    expect(body.seats).toContainEqual(
      expect.objectContaining({ committeeId: FINANCE, startsOn: TODAY, after: left?.name, endsOn: null }),
    );

    const successor = { personId: person('rabenhaupt'), startsOn: addDays(TODAY, 11) };
    expect((await end('kornblum', addDays(TODAY, 10), { reason: 'death', successor })).status).toBe(204);
    expect((await sheet()).members.filter(({ personId }) => personId === person('rabenhaupt'))).toMatchObject([
      { startsOn: addDays(TODAY, 11), function: 'member', voting: true },
    ]);
    const { body: gone } = await clerk.get<PersonRecord>(`/api/v1/person-records/${person('uferlos')}`);
    expect(gone.seats.find(({ committeeId }) => committeeId === FINANCE)).toMatchObject({
      endsOn: YESTERDAY,
      endReason: 'mandate-lost',
      endNote: 'weggezogen',
    });
    expect(gone.acts).toContainEqual(
      expect.objectContaining({
        act: 'seat-ended',
        by: expect.any(String) as string,
        committee: expect.any(String) as string,
      }),
    );
  });

  it('are no more than the body has, on no day', async () => {
    const newcomer = { personId: person('ahrenfels'), startsOn: TODAY };
    const full = await add(newcomer);
    expect([full.status, faults(full)]).toEqual([422, { '/startsOn': 'no-seat-free' }]);
    expect(full.body.errors?.[0]?.detail).toBe(
      'Alle 11 Sitze sind ab diesem Tag besetzt. Bitte beenden Sie zuerst ein Mandat.',
    );
    // A seat that is free for some days only is none for good: who follows has it from then on.
    const later = { successor: { personId: person('rabenhaupt'), startsOn: addDays(TODAY, 5) } };
    expect((await end('uferlos', TOMORROW, later)).status).toBe(204);
    expect(faults(await add({ ...newcomer, startsOn: addDays(TODAY, 2) }))).toEqual({ '/startsOn': 'no-seat-free' });
    // Advisers have no seat.
    expect((await add({ ...newcomer, function: 'adviser', voting: false })).status).toBe(204);
    expect(faults(await change('ahrenfels', { from: TOMORROW, function: 'adviser', voting: true }))).toEqual({
      '/from': 'no-seat-free',
    });
  });

  it('are refused with a sentence where they are not possible', async () => {
    const NOBODY = '00000000-0000-4000-8000-000000000000';
    expect(faults(await add({ personId: person('kornblum'), startsOn: TODAY }))).toEqual({
      '/personId': 'seat-held-already',
    });
    expect(faults(await add({ personId: NOBODY, startsOn: TODAY }))).toEqual({ '/personId': 'person-missing' });
    await end('uferlos', YESTERDAY);
    const taken = { personId: person('ahrenfels'), startsOn: TODAY };
    expect(faults(await add({ ...taken, factionId: NOBODY }))).toEqual({ '/factionId': 'faction-unknown' });
    expect(faults(await add({ ...taken, function: 'chair' }))).toEqual({ '/function': 'chair-held' });
    const held = (await seatOf('kornblum')).id;
    expect(faults(await add({ ...taken, follows: held }))).toEqual({ '/startsOn': 'seat-not-freed' });
    expect((await add(taken, NOBODY)).status).toBe(404);

    const { startsOn } = await seatOf('kornblum');
    expect(faults(await end('kornblum', addDays(startsOn, -2)))).toEqual({ '/endsOn': 'seat-not-yet' });
    const early = { successor: { personId: person('ahrenfels'), startsOn: TODAY } };
    expect(faults(await end('kornblum', TOMORROW, early))).toEqual({ '/successor/startsOn': 'seat-not-freed' });
    expect((await seatOf('kornblum')).endsOn).toBeNull();
    expect((await end('kornblum', TOMORROW, { reason: undefined })).status).toBe(422);
    expect((await end('kornblum', TOMORROW, { reason: 'changed' })).status).toBe(422);
    expect((await end('kornblum', TOMORROW)).status).toBe(204);
    expect(faults(await end('kornblum', addDays(TODAY, 9)))).toEqual({ '/endsOn': 'seat-ended-already' });
  });

  it('are taken back by ending them before they begin', async () => {
    await end('uferlos', YESTERDAY);
    await add({ personId: person('ahrenfels'), startsOn: TODAY });
    expect(await rolesOf('ahrenfels')).toEqual([{ role: 'member', committeeId: FINANCE }]);
    expect((await end('ahrenfels', YESTERDAY)).status).toBe(204);
    expect(await rolesOf('ahrenfels')).toEqual([]);
    expect((await sheet()).members.some(({ personId }) => personId === person('ahrenfels'))).toBe(false);
    const { body } = await clerk.get<CommitteeDetail>(`/api/v1/committees/${FINANCE}`);
    expect(body.members.some(({ personId }) => personId === person('ahrenfels'))).toBe(false);
    expect(await sheet()).toMatchObject({ vacant: 1, freed: [{ endsOn: YESTERDAY }] });
  });

  it('go on in another function or Fraktion from a day on, and say what they were before', async () => {
    const faction = factionOf('sun').id ?? '';
    const chair = (await sheet()).members.find((member) => member.function === 'chair');
    const [from, before] = [TODAY, YESTERDAY];
    expect(faults(await change('kornblum', { from, function: 'chair' }))).toEqual({ '/function': 'chair-held' });
    expect(faults(await change('kornblum', { from: '2000-01-01', factionId: faction }))).toEqual({
      '/from': 'seat-not-then',
    });
    await clerk.post(`/api/v1/seats/${chair?.id ?? ''}/end`, { endsOn: before, reason: 'recalled' });
    expect((await change('kornblum', { from, function: 'chair', factionId: faction })).status).toBe(204);
    expect(faults(await change('kornblum', { from: TOMORROW, function: 'chair', factionId: faction }))).toEqual({
      '/function': 'seat-unchanged',
    });
    expect(await rolesOf('kornblum')).toEqual([
      { role: 'chair', committeeId: FINANCE },
      { role: 'member', committeeId: FINANCE },
    ]);
    const { body } = await clerk.get<PersonRecord>(`/api/v1/person-records/${person('kornblum')}`);
    const rows = body.seats.filter(({ committeeId }) => committeeId === FINANCE);
    expect(rows).toMatchObject([
      { function: 'chair', startsOn: from, endsOn: null, after: null },
      { function: 'member', endsOn: before, endReason: 'changed' },
    ]);
    // It is one seat: nobody can follow into what goes on, and one is free, the chair's.
    const { vacant, freed } = await sheet();
    expect([vacant, freed.map(({ name }) => name)]).toEqual([1, [chair?.name]]);
    // A change on the first day is the same row put right.
    expect((await change('kornblum', { from, function: 'deputy-chair', factionId: faction })).status).toBe(204);
    expect(await seatOf('kornblum')).toMatchObject({ function: 'deputy-chair', startsOn: from });
  });

  it('all end with the electoral term, and rights with them', async () => {
    expect((await end('uferlos', YESTERDAY)).status).toBe(204);
    const of = `/api/v1/committees/${FINANCE}/seats/end-of-term`;
    expect((await clerk.post(of, { endsOn: YESTERDAY })).status).toBe(204);
    expect(await sheet()).toMatchObject({ seats: 11, vacant: 11, members: [] });
    expect(await rolesOf('kornblum')).toEqual([]);
    expect(faults(await clerk.post<Problem>(of, { endsOn: YESTERDAY }))).toEqual({ '/endsOn': 'nobody-sits' });
    const [row] = await app.db<{ reasons: string[] }>(
      'SELECT array_agg(DISTINCT end_reason ORDER BY end_reason) AS reasons FROM membership WHERE committee_id = $1',
      [FINANCE],
    );
    expect(row?.reasons).toEqual(['resigned', 'term-ended']);
    expect((await add({ personId: person('kornblum'), startsOn: TODAY, function: 'chair' })).status).toBe(204);
  });

  it('keep what somebody does in the office when their seat ends', async () => {
    await app.db(
      `INSERT INTO role_assignment (id, person_id, role, committee_id, starts_on)
       VALUES (gen_random_uuid(), $1, 'clerk', $2, '2020-01-01')`,
      [person('kornblum'), FINANCE],
    );
    await end('kornblum', YESTERDAY);
    expect(await rolesOf('kornblum')).toEqual([{ role: 'clerk', committeeId: FINANCE }]);
    // And who keeps one body keeps no other one.
    const other = await enter(app, 'kornblum');
    const elsewhere = await other.post(`/api/v1/committees/${BOARD}/seats`, {
      personId: person('ahrenfels'),
      startsOn: TODAY,
    });
    expect(elsewhere.status).toBe(403);
  });

  it('stay in an open meeting as they were, and a later one takes those of its day', async () => {
    const rosterAt = async (): Promise<{ id: string; roster: string[] }> => {
      const id = await planMeeting(app, { committee: 'finanzausschuss' });
      const live = new LiveClient(clerk, id);
      await live.follow();
      await live.must(OPEN);
      return { id, roster: await rosterOf(id) };
    };
    const rosterOf = async (id: string): Promise<string[]> => {
      const [row] = await app.db<{ roster: string[] }>(
        `SELECT array_agg(r ->> 'personId') AS roster FROM journal_entry, jsonb_array_elements(body -> 'roster') r
         WHERE meeting_id = $1 AND kind = 'meeting-opened' AND (r ->> 'voting')::boolean`,
        [id],
      );
      return row?.roster ?? [];
    };
    const first = await rosterAt();
    expect(first.roster).toContain(person('uferlos'));
    await end('uferlos', YESTERDAY);
    await add({ personId: person('ahrenfels'), startsOn: TODAY });
    expect(await rosterOf(first.id)).toEqual(first.roster);
    const second = await rosterAt();
    expect(second.roster).not.toContain(person('uferlos'));
    expect(second.roster).toContain(person('ahrenfels'));
  }, 60_000);
});
