import { randomUUID } from 'node:crypto';
import type { Subscription } from '@gremia/contracts';
import { LiveMeetings } from '../../apps/api/src/live/meeting/live-meetings';
import { MeetingFeed } from '../../apps/web/src/live/meeting-feed';
import { enter, journalOf, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

describe('meetings in memory', () => {
  let first: TestApp;
  let second: TestApp;
  const clients: LiveClient[] = [];
  beforeAll(async () => {
    first = await startTestApp({ settings: { LIVE_MEMORY_MB: '1' } });
    second = await startTestApp({ on: first });
  }, 60_000);
  afterEach(() => clients.splice(0).forEach((client) => client.leave()));
  afterAll(async () => {
    await second.stop();
    await first.stop();
  });

  const join = async (key: string | null, meetingId: string, instance = first): Promise<LiveClient> => {
    const client = new LiveClient(key === null ? instance.visitor() : await enter(first, key, instance), meetingId);
    clients.push(client);
    return client;
  };
  const plan = () => planMeeting(first, { committee: 'bauausschuss', items: [{ id: randomUUID() }] });
  const remark = (text: string) => ({ kind: 'note-remark', itemId: null, text }) as const;

  /** Meetings that were held through the other instance, each a few hundred kB in memory. */
  const hold = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const meetingId = await plan();
      const clerk = await join('sitzungsdienst', meetingId, second);
      await clerk.must(OPEN);
      await Promise.all(Array.from({ length: 10 }, () => clerk.must(remark('ä'.repeat(4_500)))));
      await clerk.must({ kind: 'close-meeting' });
      clerk.leave();
      ids.push(meetingId);
    }
    return ids;
  };
  const remembered = () => first.get(LiveMeetings).remembered;
  const crawl = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await journalOf(first.visitor(), id);
  };

  it('are few and small, however many somebody looks through', async () => {
    const ids = await hold(15);
    await crawl(ids);
    await until(() => (remembered().bytes <= 1_000_000 ? true : undefined), 'memory is not made free');
    expect(remembered().meetings).toBeGreaterThan(0);
    expect(remembered().meetings).toBeLessThan(ids.length);
    // What went out of mind is read again.
    await crawl(ids.slice(0, 2));
  }, 60_000);

  it('that went out of mind while somebody listens are told on without a gap', async () => {
    const meetingId = await plan();
    const visitor = await join(null, meetingId);
    expect((await visitor.follow()).head).toBe(0);
    await crawl(await hold(8));
    await until(() => (remembered().bytes <= 1_000_000 ? true : undefined), 'memory is not made free');
    const clerk = await join('sitzungsdienst', meetingId, second);
    await clerk.must(OPEN);
    for (let count = 0; count < 5; count += 1) await clerk.must(remark(`Bemerkung ${count}`));
    const last = await clerk.must({ kind: 'check-in', personId: personIdOf('rabenhaupt'), mode: 'hall' });
    await visitor.sees('member-checked-in');
    expect(visitor.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: last.seq }, (_, index) => index + 1));
  }, 60_000);

  it('that cannot be trusted any more send their listeners away, who begin anew', async () => {
    const meetingId = await plan();
    const clerk = await join('sitzungsdienst', meetingId);
    await clerk.must(OPEN);
    for (let count = 0; count < 4; count += 1) await clerk.must(remark(`vor der Sicherung ${count}`));
    const [visitor, member] = [await join(null, meetingId), await join('ahrenfels', meetingId)];
    const { head } = await visitor.follow();
    await member.follow();
    const feed = new MeetingFeed(meetingId, null, first.visitor().socket('/live'), 1_000);
    feed.start();
    await until(() => feed.current().loaded || undefined, 'the feed does not come up');
    expect(feed.current().state.remarks).toHaveLength(4);
    const elsewhere = await join(null, await plan());
    await elsewhere.follow();
    // A backup was put back: the end of the journal is missing.
    await first.db(`ALTER TABLE journal_entry DISABLE TRIGGER USER`);
    await first.db('DELETE FROM journal_entry WHERE meeting_id = $1 AND seq > $2', [meetingId, head - 2]);
    await first.db(`ALTER TABLE journal_entry ENABLE TRIGGER USER`);
    expect(await clerk.refused(remark('danach'))).toBe('not-ready');
    await Promise.all([visitor, member].map((client) => client.disconnected()));
    expect(elsewhere.connected).toBe(true);
    const back = await join(null, meetingId);
    expect(await back.page(head)).toMatchObject({
      head: head - 2,
      entries: [],
      next: null,
    } satisfies Partial<Subscription>);
    const office = await join('sitzungsdienst', meetingId);
    await office.must(remark('nach der Sicherung'));
    await back.follow();
    expect(back.entries.at(-1)?.event).toMatchObject({ text: 'nach der Sicherung' });
    expect(back.entries.at(-1)?.seq).toBe(head - 1);
    // A page that was open all the time shows the same as one that was opened just now.
    await until(() => (feed.current().state.remarks.length === 3 ? true : undefined), 'the page shows another past');
    expect(feed.current().state.remarks).toEqual(['vor der Sicherung 0', 'vor der Sicherung 1', 'nach der Sicherung']);
    feed.stop();
  }, 30_000);

  it('are read for the public one after another, and not without end', async () => {
    const ids = await Promise.all(Array.from({ length: 230 }, plan));
    const answers = await Promise.all(ids.map((id) => first.visitor().get(`/api/v1/portal/meetings/${id}/journal`)));
    const counts = new Map<number, number>();
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
    expect([...counts.keys()].every((status) => status === 200 || status === 503)).toBe(true);
    expect(counts.get(200)).toBeGreaterThan(0);
    expect((await first.visitor().get(`/api/v1/portal/meetings/${ids[0]}/journal`)).status).toBe(200);
  }, 30_000);
});
