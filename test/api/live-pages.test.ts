import { randomUUID } from 'node:crypto';
import type { EntryView, Subscription } from '@gremia/contracts';
import { initialState, replay, upcast } from '@gremia/meeting';
import { MeetingFeed } from '../../apps/web/src/live/meeting-feed';
import { enter, journalOf, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

const REMARK = { kind: 'note-remark', itemId: null } as const;

/** Each number once, from 1, in order. */
const gapless = (entries: readonly EntryView[]): void =>
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));

describe('a long stream', () => {
  let app: TestApp;
  let meetingId: string;
  const secretItem = randomUUID();
  let clerk: LiveClient;
  const clients: LiveClient[] = [];
  const join = async (key: string | null): Promise<LiveClient> => {
    const client = new LiveClient(key === null ? app.visitor() : await enter(app, key), meetingId);
    clients.push(client);
    return client;
  };
  /** By turns through several sockets, for each may send so much only. */
  const offices: LiveClient[] = [];
  let turn = 0;
  const remark = (text: string, itemId: string | null = null) =>
    (offices[(turn += 1) % offices.length] ?? clerk).must({ ...REMARK, itemId, text });

  beforeAll(async () => {
    app = await startTestApp();
    meetingId = await planMeeting(app, {
      committee: 'bauausschuss',
      items: [{ id: randomUUID() }, { id: secretItem, public: false }],
    });
    clerk = await join('sitzungsdienst');
    await clerk.must(OPEN);
    for (let count = 0; count < 10; count += 1) offices.push(await join('sitzungsdienst'));
    for (let count = 0; count < 450; count += 50)
      await Promise.all(Array.from({ length: 50 }, (_, index) => remark(`Bemerkung ${count + index}`)));
  }, 60_000);
  afterAll(async () => {
    clients.forEach((client) => client.leave());
    await app.stop();
  });

  it('comes in pages of at most 200 entries, each naming where the next one begins and where the end is', async () => {
    const visitor = await join(null);
    const pages: Subscription[] = [];
    for (let after: number | null = 0; after !== null; after = pages.at(-1)?.next ?? null)
      pages.push(await visitor.page(after));
    const { length: total } = visitor.entries;
    let read = 0;
    for (const { entries, next, head } of pages) {
      read += entries.length;
      expect(entries.length).toBeLessThanOrEqual(200);
      expect([next, head]).toEqual([read === total ? null : read, total]);
    }
    // The opening brings all rules, so the first page ends at its bytes: one entry more would not have fitted.
    const [first = [], second = []] = pages.map(({ entries }) => entries);
    expect(second).toHaveLength(200);
    expect(JSON.stringify(first).length).toBeLessThanOrEqual(64_000);
    expect(JSON.stringify([...first, second[0]]).length).toBeGreaterThan(64_000);
    gapless(visitor.entries);
  });

  it('comes in the same pages over HTTP, and the same for everybody who may read the same', async () => {
    const visitor = await join(null);
    await visitor.follow();
    expect(await journalOf(app.visitor(), meetingId)).toEqual(visitor.entries);
    const first = await app.visitor().get<Subscription>(`/api/v1/portal/meetings/${meetingId}/journal`);
    expect(first.body).toMatchObject({
      next: first.body.entries.length,
      head: visitor.entries.length,
      audience: 'public',
      own: {},
    });
  });

  it('ends a page before 64 kB, and gives an entry that is longer a page of its own', async () => {
    const itemId = randomUUID();
    const long = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    const office = new LiveClient(await enter(app, 'sitzungsdienst'), long);
    clients.push(office);
    await office.must(OPEN);
    const { seq } = await office.must({ ...REMARK, text: 'kurz' });
    for (let count = 0; count < 30; count += 1) await office.must({ ...REMARK, text: 'ä'.repeat(4_900) });
    const page = await office.page(seq);
    expect(JSON.stringify(page.entries).length).toBeLessThanOrEqual(64_000);
    expect(page.entries).toHaveLength(12);
    expect(page.next).toBe(seq + 12);
  });

  it('pushes nothing to whoever has not read the past yet, and everything from then on', async () => {
    const visitor = await join(null);
    const { next } = await visitor.page(0);
    await remark('dazwischen');
    await clerk.follow();
    expect(visitor.messages).toBe(0);
    await visitor.follow(next ?? 0);
    await remark('danach');
    await until(() => (visitor.messages > 0 ? true : undefined), 'nothing was pushed');
    gapless(visitor.entries);
    expect(visitor.entries.at(-1)?.event).toMatchObject({ text: 'danach' });
  });

  it('is what the pages of the web show, from the first entry to what comes meanwhile', async () => {
    const feed = new MeetingFeed(meetingId, null, app.visitor().socket('/live'), 1_000);
    const news: number[] = [];
    feed.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
    try {
      feed.start();
      await until(() => feed.current().loaded || undefined, 'the feed does not come up');
      const visitor = await join(null);
      const { head } = await visitor.follow();
      const shown = replay(
        initialState,
        visitor.entries.map(({ at, actor, event }) => ({ at, actor, event: upcast(event) })),
      );
      expect(feed.current()).toMatchObject({ audience: 'public', connection: 'online', problem: null });
      expect(feed.current().state.remarks).toEqual(shown.remarks);
      expect(feed.current().state).toEqual(shown);
      await remark('für alle, die zusehen');
      await until(() => (news.length > 0 ? true : undefined), 'nothing new');
      expect(news).toEqual([head + 1]);
      expect(feed.current().state.remarks.at(-1)).toBe('für alle, die zusehen');
    } finally {
      feed.stop();
    }
  });

  it('gives everybody every entry once and in order, however much comes while they read', async () => {
    const readers = await Promise.all(
      [null, 'ahrenfels', 'sitzungsdienst', null, 'rabenhaupt', 'verwaltung'].map((key) => join(key)),
    );
    let writing = true;
    const written = (async () => {
      for (let count = 0; writing; count += 1)
        await Promise.all([
          remark(`laufend ${count}`),
          remark(`geheim ${count}`, secretItem),
          clerk.act({
            kind: count % 2 === 0 ? 'check-in' : 'check-out',
            personId: personIdOf('moorbach'),
            mode: 'hall',
          }),
        ]);
    })();
    const rounds = Array.from({ length: 3 }, (_, round) => round);
    for (const round of rounds)
      await Promise.all(
        readers.map(async (reader, index) => {
          // Some stop listening in between and read on from where they were.
          if (round > 0 && index % 2 === 0) await reader.follow(reader.entries.at(-1)?.seq ?? 0);
          else if (round === 0) await reader.follow();
        }),
      );
    writing = false;
    await written;
    const heads = await Promise.all(
      readers.map(async (_, index) => {
        const late = await join([null, 'ahrenfels', 'sitzungsdienst', null, 'rabenhaupt', 'verwaltung'][index] ?? null);
        await late.follow();
        return late.entries;
      }),
    );
    for (const [index, reader] of readers.entries()) {
      const whole = heads[index] ?? [];
      gapless(whole);
      await until(
        () => (reader.entries.at(-1)?.seq === whole.length ? true : undefined),
        `reader ${index} misses some`,
      );
      // Reading on while listening may bring what was pushed a moment before; nothing may be missing or different.
      const unique = [...new Map(reader.entries.map((entry) => [entry.seq, entry])).values()];
      expect(unique.sort((a, b) => a.seq - b.seq)).toEqual(whole);
      expect(JSON.stringify(whole).includes('geheim')).toBe(index !== 0 && index !== 3);
    }
    // Whoever read once and then only listened has nothing twice.
    for (const reader of readers.filter((_, index) => index % 2 === 1)) gapless(reader.entries);
  }, 30_000);
});
