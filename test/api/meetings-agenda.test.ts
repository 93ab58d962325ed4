import { randomUUID } from 'node:crypto';
import type { MeetingDetail, MeetingList, Problem } from '@gremia/contracts';
import { agendaItem, committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('agendas', () => {
  let app: TestApp;
  let clerk: TestClient;
  let chair: TestClient;
  let member: TestClient;
  let guest: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, chair, member, guest] = (await Promise.all(
      ['sitzungsdienst', 'vorsitz', 'kornblum', 'inklusion'].map(app.signIn),
    )) as [TestClient, TestClient, TestClient, TestClient];
  });
  afterAll(() => app.stop());

  const plan = async (): Promise<MeetingDetail> => {
    const input = { committeeId: committee('stadtrat'), title: 'Sitzung', startsAt: '2031-05-07T15:00:00Z' };
    const more = { endsAt: null, place: 'Ratssaal', publicRoom: null, public: true, rehearsal: false };
    return (await clerk.post<MeetingDetail>('/api/v1/meetings', { ...input, ...more })).body;
  };

  it('keep how long each item is expected to take, for those who may read it', async () => {
    const meeting = await plan();
    const items = [
      agendaItem('Bericht', { plannedMinutes: 15 }),
      agendaItem('Verkauf', { public: false, plannedMinutes: 40 }),
    ];
    const saved = (
      await clerk.put<MeetingDetail>(`/api/v1/meetings/${meeting.id}/agenda`, { revision: meeting.revision, items })
    ).body;
    expect(saved.items.map(({ plannedMinutes }) => plannedMinutes)).toEqual([15, 40]);
    const published = (
      await clerk.post<MeetingDetail>(`/api/v1/meetings/${meeting.id}/publish-agenda`, { revision: saved.revision })
    ).body;
    const ofGuest = (await guest.get<MeetingDetail>(`/api/v1/meetings/${published.id}`)).body.items;
    expect(ofGuest.map(({ plannedMinutes }) => plannedMinutes)).toEqual([15, null]);
    const { status, body } = await clerk.put<Problem>(`/api/v1/meetings/${meeting.id}/agenda`, {
      revision: published.revision,
      items: [agendaItem('Zu lang', { plannedMinutes: 1_000 })],
    });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/items/0/plannedMinutes']);
  });

  it('are found in the calendar by the days on which they are, in the time of the municipality', async () => {
    const { id } = await plan();
    const inside = async (from: string, to: string): Promise<boolean> => {
      const { body } = await clerk.get<MeetingList>(`/api/v1/meetings?from=${from}&to=${to}&limit=100`);
      return body.meetings.some((meeting) => meeting.id === id);
    };
    expect(await inside('2031-05-07', '2031-05-07')).toBe(true);
    expect(await inside('2031-05-08', '2031-05-31')).toBe(false);
    expect(await inside('2031-05-01', '2031-05-06')).toBe(false);
  });

  it('begin with what stands on every agenda of the body, as its chair and the clerk keep it', async () => {
    const path = `/api/v1/committees/${committee('stadtrat')}/standard-items`;
    const items = [
      { title: 'Eröffnung', neutralTitle: 'Eröffnung', public: true, plannedMinutes: 5 },
      { title: 'Anfragen', neutralTitle: 'Anfragen', public: true, plannedMinutes: null },
    ];
    expect((await clerk.put(path, { items })).body).toEqual({ items });
    expect((await chair.get(path)).body).toEqual({ items });
    expect((await member.get(path)).status).toBe(403);
    expect((await clerk.put(path, { items: items.slice(1) })).body).toEqual({ items: items.slice(1) });
    expect((await clerk.get(`/api/v1/committees/${randomUUID()}/standard-items`)).status).toBe(404);
    const several = await Promise.all([1, 2, 3, 4].map((count) => clerk.put(path, { items: items.slice(count % 2) })));
    expect(several.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});
