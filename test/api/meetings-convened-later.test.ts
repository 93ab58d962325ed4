import type { MeetingDetail, Problem } from '@gremia/contracts';
import { agendaItem, committee, person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const DAY = '2031-05-07';

/** A successor comes into a body after the others have been convened. */
describe('a member who comes after the convocation', () => {
  let app: TestApp;
  let clerk: TestClient;
  let meeting: MeetingDetail;
  let path: string;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    // Kornblum sits nowhere yet; the seat is taken on the first of May.
    await app.db(`UPDATE membership SET starts_on = '2020-01-01'`);
    await app.db(`UPDATE membership SET ends_on = '2020-12-31' WHERE person_id = $1`, [person('kornblum')]);
    const { body } = await clerk.post<MeetingDetail>('/api/v1/meetings', {
      committeeId: committee('stadtrat'),
      title: 'Stadtrat',
      startsAt: `${DAY}T15:00:00Z`,
      endsAt: null,
      place: 'Ratssaal',
      publicRoom: null,
      public: true,
      rehearsal: false,
    });
    path = `/api/v1/meetings/${body.id}`;
    const items = [agendaItem('Eröffnung')];
    meeting = (await clerk.put<MeetingDetail>(`${path}/agenda`, { revision: body.revision, items })).body;
  });
  afterAll(() => app.stop());

  const read = async (client = clerk): Promise<MeetingDetail> => (await client.get<MeetingDetail>(path)).body;
  const convene = (key: string, client = clerk) =>
    client.post<MeetingDetail & Problem>(`${path}/receipts/${person(key)}`);
  const takesSeat = () =>
    app.db(
      `INSERT INTO membership (id, committee_id, person_id, faction_id, function, voting, starts_on)
       SELECT gen_random_uuid(), $1, $2, faction_id, 'member', true, '2031-05-01' FROM membership
       WHERE person_id = $2 LIMIT 1`,
      [committee('stadtrat'), person('kornblum')],
    );

  it('is named to the office only once the others are convened', async () => {
    expect((await convene('ahrenfels')).body).toMatchObject({ code: 'wrong-state' });
    const { revision } = meeting;
    await clerk.post(`${path}/convene`, { revision, urgent: false, receivedOn: null });
    expect((await read()).notConvened).toEqual([]);
    await takesSeat();
    expect((await read()).notConvened).toEqual([{ personId: person('kornblum'), name: expect.any(String) }]);
    expect((await read(await app.signIn('ahrenfels'))).notConvened).toEqual([]);
  });

  it('is convened alone, with an open receipt, and only once', async () => {
    const before = (await read()).receipts;
    expect((await convene('kornblum', await app.signIn('ahrenfels'))).status).toBe(403);
    const { body } = await convene('kornblum');
    expect(body.notConvened).toEqual([]);
    expect(body.receipts.find(({ personId }) => personId === person('kornblum'))).toMatchObject({
      receivedOn: null,
      reply: null,
    });
    // What was noted of all others stays.
    expect(body.receipts.filter(({ personId }) => personId !== person('kornblum'))).toEqual(before);
    expect(body.convocationNo).toBe(1);
    expect((await convene('kornblum')).body.code).toBe('not-found');
    expect((await read(await app.signIn('kornblum'))).myReceipt).toMatchObject({ reply: null });
  });

  it('cannot be somebody who does not sit in the body', async () => {
    expect((await convene('inklusion')).body.code).toBe('not-found');
  });
});
