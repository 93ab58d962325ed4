import type { MeetingDetail, MeetingInput, Problem } from '@gremia/contracts';
import { firstDayOfRules, germanDate } from '@gremia/rules';
import { agendaItem, committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const FIRST_DAY = germanDate(firstDayOfRules('thueringen-committee'));

/** A slip of the pen in a year makes no meeting that nobody can open again, and is told in words of people. */
describe('a meeting on a day that nobody means', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  const input = (given: Partial<MeetingInput> = {}): MeetingInput => ({
    ...{ committeeId: committee('bauausschuss'), title: 'Sitzung', startsAt: '2031-05-07T15:00:00Z', endsAt: null },
    ...{ place: 'Rathaus', publicRoom: null, public: true, rehearsal: false },
    ...given,
  });
  const said = async (given: Partial<MeetingInput>): Promise<readonly unknown[]> => {
    const { status, body } = await clerk.post<Problem>('/api/v1/meetings', input(given));
    return [status, ...(body.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`)];
  };
  const meetings = async (): Promise<number> =>
    Number((await app.db<{ n: number }>('SELECT count(*)::int AS n FROM meeting'))[0]?.n);

  it.each([
    [
      { startsAt: '0206-05-07T15:00:00Z' },
      '/startsAt: Bitte prüfen Sie das Jahr: Möglich sind die Jahre 1900 bis 2199.',
    ],
    [
      { startsAt: '9998-05-07T15:00:00Z' },
      '/startsAt: Bitte prüfen Sie das Jahr: Möglich sind die Jahre 1900 bis 2199.',
    ],
    [
      { startsAt: '1970-05-07T15:00:00Z' },
      '/startsAt: Für diesen Tag sind keine Regeln hinterlegt: Die ältesten gelten ab dem FIRST.',
    ],
    [{ endsAt: '2103-05-07T15:00:00Z' }, '/endsAt: Eine Sitzung dauert höchstens 31 Tage. Bitte prüfen Sie das Ende.'],
  ])('is refused in a sentence, and is not there afterwards: %j', async (given, sentence) => {
    const before = await meetings();
    expect(await said(given)).toEqual([422, sentence.replace('FIRST', FIRST_DAY)]);
    expect(await meetings()).toBe(before);
  });

  it('is refused as well where a meeting is moved there', async () => {
    const { body } = await clerk.post<MeetingDetail>('/api/v1/meetings', input());
    const moved = { ...input({ startsAt: '1970-05-07T15:00:00Z' }), revision: body.revision };
    const { status } = await clerk.put<Problem>(`/api/v1/meetings/${body.id}`, moved);
    const kept = (await clerk.get<MeetingDetail>(`/api/v1/meetings/${body.id}`)).body;
    expect([status, kept.startsAt]).toEqual([422, body.startsAt]);
  });

  it('can be opened, put right and called off where an earlier release has stored it', async () => {
    const made = (await clerk.post<MeetingDetail>('/api/v1/meetings', input())).body;
    const path = `/api/v1/meetings/${made.id}`;
    await app.db(`UPDATE meeting SET starts_at = '0206-05-07T15:00:00Z' WHERE id = $1`, [made.id]);
    const stuck = await clerk.get<MeetingDetail>(path);
    expect([stuck.status, stuck.body.startsAt.slice(0, 4)]).toEqual([200, '0206']);
    expect((await clerk.get(`${path}/remote-record`)).status).toBe(200);
    const agenda = { revision: stuck.body.revision, items: [agendaItem('Bänke')] };
    const changed = await clerk.put<MeetingDetail>(`${path}/agenda`, agenda);
    expect(changed.status).toBe(200);
    const right = await clerk.put<MeetingDetail>(path, { ...input(), revision: changed.body.revision });
    expect([right.status, right.body.startsAt]).toEqual([200, '2031-05-07T15:00:00.000Z']);
    await app.db(`UPDATE meeting SET starts_at = '0206-05-07T15:00:00Z' WHERE id = $1`, [made.id]);
    expect((await clerk.post(`${path}/cancel`)).status).toBe(200);
  });
});
