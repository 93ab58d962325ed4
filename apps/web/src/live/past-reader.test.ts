import fc from 'fast-check';
import { called, entry, Hall, ME, MEETING, until } from '../testing/hall';
import { feedInHall } from '../testing/feed-in-hall';
import { liveSocket } from './live-socket';
import { MeetingFeed } from './meeting-feed';

describe('the past of a meeting, and what comes after it', () => {
  const line = feedInHall();

  it('folds the past and what comes after into the state', async () => {
    line.hall.journal = [called(1)];
    await line.begin();
    expect(line.feed.current().state.currentItemId).toBe('item-1');
    line.hall.tell(called(2));
    await until(() => line.feed.current().state.currentItemId === 'item-2');
  });

  it('goes on past an entry of a newer version, and says that there was one', async () => {
    line.hall.journal = [called(1), entry(2, { kind: 'bell-rung', v: 2 }), called(3)];
    await line.begin();
    expect(line.feed.current().state).toMatchObject({ currentItemId: 'item-3', unread: ['bell-rung'] });
  });

  it('reads on after a break where it stopped, and reports only what is new', async () => {
    line.hall.journal = [called(1)];
    const news: number[] = [];
    line.feed.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
    await line.begin();
    line.hall.cut();
    await until(() => line.feed.current().connection === 'lost');
    line.hall.journal.push(called(2), called(3));
    await until(() => line.feed.current().state.currentItemId === 'item-3');
    expect(news).toEqual([2, 3]);
  });

  it('reads a long past page by page, shows nothing of it before it is whole, and misses nothing meanwhile', async () => {
    line.hall.page = 2;
    line.hall.journal = [1, 2, 3, 4, 5].map(called);
    const shown: (string | null)[] = [];
    line.feed.onChange(() => shown.push(line.feed.current().state.currentItemId));
    // Something happens before each of the first pages.
    let more = 3;
    line.hall.onPage = () => (more -= 1) >= 0 && line.hall.tell(called(line.hall.journal.length + 1));
    await line.begin();
    expect(line.feed.current().state.currentItemId).toBe('item-8');
    expect(new Set(shown)).toEqual(new Set(['item-8']));
    expect(line.hall.asked).toEqual([0, 2, 4, 6]);
    line.hall.tell(called(9));
    await until(() => line.feed.current().state.currentItemId === 'item-9');
  });

  it('goes on with the page at which the line broke', async () => {
    line.hall.page = 1;
    line.hall.journal = [1, 2, 3, 4].map(called);
    line.hall.onPage = () => {
      if (line.hall.asked.length === 3) line.hall.cut();
    };
    await line.begin();
    expect(line.feed.current().state.currentItemId).toBe('item-4');
    expect(line.hall.asked).toEqual([0, 1, 2, 2, 3]);
  });

  it('waits a moment when it reads too fast, and says nothing of it', async () => {
    line.hall.page = 1;
    line.hall.journal = [1, 2, 3].map(called);
    line.hall.onPage = () => {
      if (line.hall.asked.length === 2) line.hall.busy = 1;
    };
    const problems = new Set<unknown>();
    line.feed.onChange(() => problems.add(line.feed.current().problem));
    await line.begin();
    expect(line.feed.current().state.currentItemId).toBe('item-3');
    expect(line.hall.asked).toEqual([0, 1, 1, 2]);
    expect(problems).toEqual(new Set([null]));
  });

  it('has every entry once and in order, whatever comes between the pages', async () => {
    const happening = fc.constantFrom('tell', 'tell', 'cut', 'nothing', 'leave');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 6 }),
        fc.array(happening, { maxLength: 8 }),
        async (page, past, happenings) => {
          const other = await Hall.open();
          const reader = new MeetingFeed(MEETING, ME, liveSocket(other.origin), 300);
          try {
            other.page = page;
            other.journal = Array.from({ length: past }, (_, index) => called(index + 1));
            const news: number[] = [];
            reader.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
            other.onPage = () => {
              const next = happenings.shift();
              if (next === 'tell') other.tell(called(other.journal.length + 1));
              if (next === 'cut') other.cut();
              if (next === 'leave') other.io.of('/live').disconnectSockets();
            };
            reader.start();
            await until(() => reader.current().connection === 'online');
            const known = other.journal.length;
            other.tell(called(known + 1), called(known + 2));
            await until(() => reader.current().state.currentItemId === `item-${known + 2}`);
            // Whatever was read once the past was whole is news, once and in order.
            expect(news).toEqual(news.map((_, index) => (news[0] ?? 0) + index));
            expect(news.at(-1)).toBe(known + 2);
          } finally {
            reader.stop();
            await other.close();
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('asks for what it missed when a number is skipped', async () => {
    await line.begin();
    line.hall.journal = [called(1), called(2)];
    line.hall.tell(called(3));
    await until(() => line.feed.current().state.currentItemId === 'item-3');
  });

  it('reads anew from the beginning when the audience has changed', async () => {
    line.hall.journal = [called(1), called(2)];
    await line.begin();
    line.hall.audience = 'public';
    line.hall.journal = [called(1)];
    line.hall.cut();
    await until(() => line.feed.current().audience === 'public');
    expect(line.feed.current().state.currentItemId).toBe('item-1');
  });

  it(
    'reads anew when the server closes the line, because what may be seen has changed; only what came since is ' +
      'news',
    async () => {
      line.hall.journal = [called(1), entry(2, { kind: 'withheld' })];
      const news: number[] = [];
      line.feed.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
      await line.begin();
      line.hall.journal = [called(1), called(2), called(3)];
      line.hall.io.of('/live').disconnectSockets();
      await until(() => line.feed.current().state.currentItemId === 'item-3');
      expect(news).toEqual([3]);
    },
  );
});
