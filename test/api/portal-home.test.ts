import { randomUUID } from 'node:crypto';
import type { MeetingList, PortalHome, PortalMeetingList } from '@gremia/contracts';
import { holdMeeting, NEUTRAL, SECRET, type HeldMeeting } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

describe('the first page of the portal', () => {
  let app: TestApp;
  let held: HeldMeeting;
  let home: PortalHome;
  let ofDays: string;
  let cancelled: string;

  /** A meeting that began so many hours ago and ends in so many. */
  async function meetingFrom(began: number, ends: number, state = 'planned'): Promise<string> {
    const id = await planMeeting(app, { items: [{ id: randomUUID(), title: 'Klausur' }] });
    await app.db(
      `UPDATE meeting SET starts_at = now() - $2 * interval '1 hour', ends_at = now() + $3 * interval '1 hour', state = $4
         WHERE id = $1`,
      [id, began, ends, state],
    );
    return id;
  }

  beforeAll(async () => {
    app = await startTestApp();
    held = await holdMeeting(app);
    ofDays = await meetingFrom(20, 20);
    cancelled = await meetingFrom(48, -44, 'cancelled');
    await planMeeting(app, { published: false, items: [{ id: randomUUID(), title: 'Noch nicht bekannt' }] });
    home = (await app.visitor().get<PortalHome>('/api/v1/portal/home')).body;
  }, 60_000);
  afterAll(() => app.stop());

  it('names the municipality and its bodies, and from which year on there is anything', () => {
    expect(home.municipality.name).toBe('Lindenau am Wehr');
    expect(home.committees[0]?.slug).toBe('stadtrat');
    expect(home.since).toBe(new Date().getUTCFullYear());
  });

  it('shows what was announced: the meetings, the newest papers, and what was decided in public', () => {
    expect(home.past.map(({ id }) => id)).toEqual([held.meetingId]);
    expect(home.papers.map(({ id }) => id)).toEqual(expect.arrayContaining([held.paperId, held.amendmentId]));
    expect(home.papers.map(({ number }) => number)).toEqual(
      [...home.papers.map(({ number }) => number)].sort().reverse(),
    );
    expect(home.results).toHaveLength(1);
    expect(home.results[0]).toMatchObject({
      meetingId: held.meetingId,
      title: 'Bänke am Uferweg',
      paperId: held.paperId,
      carried: true,
      resultLine: expect.stringMatching(/^Beschluss: /) as string,
      tallyLine: expect.stringMatching(/^Abstimmung: /) as string,
    });
  });

  it('tells nothing of what is not public', () => {
    const told = JSON.stringify(home);
    for (const secret of [SECRET, NEUTRAL, held.secretPaperId, held.secretItem, 'Noch nicht bekannt', cancelled])
      expect(told).not.toContain(secret);
  });

  it('has a meeting of several days among those to come until it has ended, as all lists do', async () => {
    expect(home.upcoming.map(({ id }) => id)).toContain(ofDays);
    expect(home.past.map(({ id }) => id)).not.toContain(ofDays);
    const clerk = await app.signIn('sitzungsdienst');
    const lists = async (when: string): Promise<string[][]> => {
      const portal = await app.visitor().get<PortalMeetingList>(`/api/v1/portal/meetings?when=${when}`);
      const inside = await clerk.get<MeetingList>(`/api/v1/meetings?when=${when}`);
      return [portal.body.meetings.map(({ id }) => id), inside.body.meetings.map(({ id }) => id)];
    };
    for (const list of await lists('upcoming')) expect(list).toContain(ofDays);
    for (const list of await lists('past')) expect(list).not.toContain(ofDays);
    await app.db(`UPDATE meeting SET ends_at = now() - interval '1 minute' WHERE id = $1`, [ofDays]);
    for (const list of await lists('upcoming')) expect(list).not.toContain(ofDays);
    for (const list of await lists('past')) expect(list).toContain(ofDays);
  });
});
