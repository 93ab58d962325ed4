/** @jest-environment node */
import { gzipSync } from 'node:zlib';
import type { StreamSnapshot } from '@gremia/contracts';
import { initialState, replay, STATE_FORM } from '@gremia/meeting';
import { called, entry, Hall, ME, MEETING, until } from '../testing/hall';
import { happeningOf } from './happening-of';
import { liveSocket } from './live-socket';
import { MeetingFeed } from './meeting-feed';

const VOTE = '00000000-0000-4000-8000-000000000003';
/** Longer than what is read in pages. */
const LONG = 1_000;

describe('a past that is long', () => {
  let hall: Hall;
  let feed: MeetingFeed;

  beforeEach(async () => {
    hall = await Hall.open();
    hall.journal = Array.from({ length: LONG }, (_, index) => called(index + 1));
    feed = new MeetingFeed(MEETING, ME, liveSocket(hall.origin), 300);
  });
  afterEach(async () => {
    feed.stop();
    await hall.close();
  });
  const begin = async (): Promise<void> => {
    feed.start();
    await until(() => feed.current().connection === 'online');
  };
  const snapshotAfter = (seq: number, change: Partial<StreamSnapshot> = {}): StreamSnapshot => {
    const state = replay(initialState, hall.journal.slice(0, seq).map(happeningOf));
    const packed = gzipSync(JSON.stringify(state)).toString('base64');
    return { audience: 'members', numbering: 0, seq, state: packed, ownEntries: {}, ...change };
  };

  it('is not read entry by entry: what it has come to, and the tail', async () => {
    hall.snapshot = snapshotAfter(900, { ownEntries: { [VOTE]: { seq: 7, leafHash: 'ab' } } });
    await begin();
    expect(hall.asked).toEqual([0, 900]);
    expect(hall.forms).toEqual([STATE_FORM]);
    expect(feed.current().state).toEqual(replay(initialState, hall.journal.map(happeningOf)));
    expect(feed.current().ownEntries).toEqual({ [VOTE]: { seq: 7, leafHash: 'ab' } });
    hall.tell(called(LONG + 1));
    await until(() => feed.current().state.currentItemId === `item-${LONG + 1}`);
  });

  it.each<[string, () => StreamSnapshot | null]>([
    ['the server has nothing of the kind', () => null],
    ['it is of another audience', () => snapshotAfter(900, { audience: 'office' })],
    ['entries have other numbers by now', () => snapshotAfter(900, { numbering: 1 })],
    ['it does not reach beyond what was read', () => snapshotAfter(100)],
    ['it cannot be unpacked', () => snapshotAfter(900, { state: 'AAAA' })],
  ])('is read in pages when %s', async (_, snapshot) => {
    hall.snapshot = snapshot();
    await begin();
    expect(hall.asked).toEqual([0, 200, 400, 600, 800]);
    expect(hall.forms).toHaveLength(1);
    expect(feed.current().state).toEqual(replay(initialState, hall.journal.map(happeningOf)));
  });

  it('is asked for again when the line breaks meanwhile', async () => {
    hall.snapshot = snapshotAfter(900);
    hall.onSnapshot = () => {
      if (hall.forms.length === 1) hall.cut();
    };
    await begin();
    expect(hall.forms.length).toBeGreaterThan(1);
    expect(hall.asked.at(-1)).toBe(900);
    expect(feed.current().state.currentItemId).toBe(`item-${LONG}`);
  });

  it('is read after a break, however much has happened: it is news', async () => {
    hall.journal = [called(1)];
    const news: number[] = [];
    feed.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
    await begin();
    hall.cut();
    await until(() => feed.current().connection === 'lost');
    for (let seq = 2; seq <= LONG; seq += 1) hall.journal.push(called(seq));
    hall.snapshot = snapshotAfter(900);
    await until(() => feed.current().state.currentItemId === `item-${LONG}`);
    expect(hall.forms).toEqual([]);
    expect(news).toHaveLength(LONG - 1);
  });

  it('takes ballots that come together as it takes them one by one', async () => {
    hall.journal = [];
    await begin();
    const voters = Array.from({ length: 50 }, (_, index) => `person-${index}`);
    hall.tell(
      entry(1, {
        kind: 'vote-opened',
        voteId: VOTE,
        itemId: 'item-1',
        subject: { kind: 'free', question: 'Pause?' },
        procedure: 'open-ballot',
        question: 'Pause?',
        marked: [],
        textHash: '',
        majority: { kind: 'simple' },
        electorate: voters,
        conflicted: [],
        quorum: { required: 1, present: 50 },
        repeats: null,
      }),
      ...voters.map((personId, index) =>
        entry(index + 2, { kind: 'ballot-cast', voteId: VOTE, personId, replaced: false }),
      ),
    );
    await until(() => Object.keys(feed.current().state.votes[VOTE]?.cast ?? {}).length === 50);
  });
});
