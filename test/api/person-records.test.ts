import type { AlikeList, NewPerson, PersonRecord, PersonRecordList, Problem, SeatSheet } from '@gremia/contracts';
import { addDays, dayOf } from '@gremia/rules';
import { committee, person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { Answer, TestClient } from '../support/test-client';

const TODAY = dayOf(Date.now(), 'Europe/Berlin');
const FINANCE = committee('finanzausschuss');
const BASE = '/api/v1/person-records';

describe('the persons of the office', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  const enterPerson = (input: NewPerson): Promise<Answer<Problem & { id: string }>> => clerk.post(BASE, input);
  const record = async (id: string): Promise<PersonRecord> => (await clerk.get<PersonRecord>(`${BASE}/${id}`)).body;
  const list = async (query: string): Promise<PersonRecordList> =>
    (await clerk.get<PersonRecordList>(`${BASE}?${query}`)).body;

  it('are entered, found and read', async () => {
    const { status, body } = await enterPerson({
      title: ' Dr. ',
      givenName: 'Rosa',
      familyName: 'Kranichfeld',
      email: 'rosa@lindenau.test',
    });
    expect(status).toBe(201);
    expect(await record(body.id)).toMatchObject({
      name: 'Dr. Rosa Kranichfeld',
      title: 'Dr.',
      email: 'rosa@lindenau.test',
      account: null,
      seats: [],
      corrections: [],
      acts: [{ act: 'person-entered', committee: null }],
    });
    expect((await list('q=kranich rosa')).persons).toMatchObject([{ id: body.id, places: [], account: null }]);
    expect((await list('q=kranich&active=false')).total).toBe(1);
    expect((await list('q=kranich&active=true')).total).toBe(0);
    const [row] = await app.db<{ detail: object }>('SELECT detail FROM audit_entry WHERE subject = $1', [body.id]);
    expect(row?.detail).toEqual({ personId: body.id });
  });

  it('are entered with their place in a body in one step, or not at all', async () => {
    const somebody = { givenName: 'Gesine', familyName: 'Ackerwinde' };
    const seat = { committeeId: FINANCE, startsOn: TODAY };
    const full = await enterPerson({ ...somebody, seat });
    expect(full.body.errors).toMatchObject([{ pointer: '/seat/startsOn', code: 'no-seat-free' }]);
    expect((await list('q=ackerwinde')).total).toBe(0);

    const { body: sheet } = await clerk.get<SeatSheet>(`/api/v1/committees/${FINANCE}/seats`);
    const left = sheet.members.find(({ personId }) => personId === person('uferlos'))?.id ?? '';
    await clerk.post(`/api/v1/seats/${left}/end`, { endsOn: addDays(TODAY, -1), reason: 'death' });
    const { body } = await enterPerson({ ...somebody, seat: { ...seat, follows: left } });
    expect((await record(body.id)).seats).toMatchObject([
      { committeeId: FINANCE, function: 'member', voting: true, after: expect.stringContaining('Uferlos') as string },
    ]);
    expect((await list(`q=ackerwinde&committeeId=${FINANCE}&active=true`)).total).toBe(1);
    expect((await list(`q=uferlos&committeeId=${FINANCE}`)).total).toBe(0);
    expect((await list(`q=uferlos&committeeId=${committee('stadtrat')}`)).total).toBe(1);
    expect((await list('q=kornblum')).persons[0]?.account).toMatchObject({ login: 'kornblum', shared: true });
  });

  it('are read in pages, in the order of their names', async () => {
    const all: string[] = [];
    let next: string | null = null;
    do {
      const page: PersonRecordList = await list(`limit=40${next === null ? '' : `&cursor=${next}`}`);
      all.push(...page.persons.map(({ familyName }) => familyName));
      next = page.next;
    } while (next !== null);
    expect(all).toHaveLength((await list('limit=1')).total);
    expect(all).toEqual([...all].sort(new Intl.Collator('de').compare));
  });

  it('are not entered twice without saying that it is somebody else', async () => {
    const again = { givenName: 'Konrad', familyName: 'Arenfels' };
    const { body: alike } = await clerk.get<AlikeList>('/api/v1/similar-persons?givenName=Konrad&familyName=Arenfels');
    expect(alike.persons).toMatchObject([{ id: person('ahrenfels'), name: 'Konrad Ahrenfels' }]);
    const refused = await enterPerson(again);
    expect([refused.status, refused.body.errors?.[0]]).toMatchObject([
      409,
      { pointer: '/another', code: 'person-alike', values: { names: 'Konrad Ahrenfels' } },
    ]);
    expect((await enterPerson({ ...again, another: true })).status).toBe(201);
  });

  it('get another name, and what was written before keeps the old one', async () => {
    const { body } = await enterPerson({ givenName: 'Silke', familyName: 'Mondraute' });
    const name = { title: '', givenName: 'Silke', familyName: 'Mondraute-Haselnuss' };
    const rename = (sent: object): Promise<Answer<Problem>> => clerk.post(`${BASE}/${body.id}/name`, sent);
    expect((await rename({ ...name, reason: ' ' })).status).toBe(422);
    const same = await rename({ ...name, familyName: 'Mondraute', reason: 'Heirat' });
    expect(same.body.errors).toMatchObject([{ pointer: '/familyName', code: 'name-unchanged' }]);
    expect((await rename({ ...name, reason: 'Heirat' })).status).toBe(204);
    expect(await record(body.id)).toMatchObject({
      name: 'Silke Mondraute-Haselnuss',
      corrections: [{ familyName: 'Mondraute', reason: 'Heirat', by: expect.any(String) as string }],
    });
    expect(
      (await clerk.post(`${BASE}/00000000-0000-4000-8000-000000000000/name`, { ...name, reason: 'x' })).status,
    ).toBe(404);
    const [rights] = await app.db<{ may: boolean }>(
      `SELECT has_table_privilege('gremia_app', 'person_correction', 'UPDATE')
         OR has_table_privilege('gremia_app', 'person', 'DELETE') AS may`,
    );
    expect(rights?.may).toBe(false);
  });

  it('have an address that is changed, and refused where it is none', async () => {
    const path = `${BASE}/${person('ahrenfels')}/contact`;
    expect((await clerk.put(path, { email: 'kein-at' })).status).toBe(422);
    expect((await clerk.put(path, { email: 'a@b.de' })).status).toBe(204);
    expect((await record(person('ahrenfels'))).email).toBe('a@b.de');
    expect((await clerk.put(path, { email: '' })).status).toBe(204);
    expect((await record(person('ahrenfels'))).email).toBeNull();
  });

  it.each(['ahrenfels', 'vorsitz'])('are a matter of the office, not of %s', async (login) => {
    const client = await app.signIn(login);
    expect((await client.get(BASE)).status).toBe(403);
    expect((await client.get(`${BASE}/${person('ahrenfels')}`)).status).toBe(403);
    expect((await client.post(BASE, { givenName: 'A', familyName: 'B' })).status).toBe(403);
    expect((await app.visitor().get(BASE)).status).toBe(401);
  });
});
