import { Blob as BlobOfNode } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import type { StreamSnapshot } from '@gremia/contracts';
import { initialState, replay, STATE_FORM } from '@gremia/meeting';
import { called, entry, until } from '../testing/hall';
import { feedInHall, VOTE, voteOpened } from '../testing/feed-in-hall';
import { happeningOf } from './happening-of';

// Blobs of jsdom cannot be read as streams.
beforeAll(() => Object.assign(globalThis, { Blob: BlobOfNode }));

/** Longer than what is read in pages. */
const LONG = 1_000;

describe('a past that is long', () => {
  const line = feedInHall();
  beforeEach(() => {
    line.hall.journal = Array.from({ length: LONG }, (_, index) => called(index + 1));
  });
  const snapshotAfter = (seq: number, change: Partial<StreamSnapshot> = {}): StreamSnapshot => {
    const state = replay(initialState, line.hall.journal.slice(0, seq).map(happeningOf));
    const packed = gzipSync(JSON.stringify(state)).toString('base64');
    return { audience: 'members', numbering: 0, seq, state: packed, ownEntries: {}, ...change };
  };

  it('is not read entry by entry: what it has come to, and the tail', async () => {
    line.hall.snapshot = snapshotAfter(900, { ownEntries: { [VOTE]: { seq: 7, leafHash: 'ab' } } });
    await line.begin();
    expect(line.hall.asked).toEqual([0, 900]);
    expect(line.hall.forms).toEqual([STATE_FORM]);
    expect(line.feed.current().state).toEqual(replay(initialState, line.hall.journal.map(happeningOf)));
    expect(line.feed.current().ownEntries).toEqual({ [VOTE]: { seq: 7, leafHash: 'ab' } });
    line.hall.tell(called(LONG + 1));
    await until(() => line.feed.current().state.currentItemId === `item-${LONG + 1}`);
  });

  it.each<[string, () => StreamSnapshot | null]>([
    ['the server has nothing of the kind', () => null],
    ['it is of another audience', () => snapshotAfter(900, { audience: 'office' })],
    ['entries have other numbers by now', () => snapshotAfter(900, { numbering: 1 })],
    ['it does not reach beyond what was read', () => snapshotAfter(100)],
    ['it cannot be unpacked', () => snapshotAfter(900, { state: 'AAAA' })],
  ])('is read in pages when %s', async (_, snapshot) => {
    line.hall.snapshot = snapshot();
    await line.begin();
    expect(line.hall.asked).toEqual([0, 200, 400, 600, 800]);
    expect(line.hall.forms).toHaveLength(1);
    expect(line.feed.current().state).toEqual(replay(initialState, line.hall.journal.map(happeningOf)));
  });

  it('is asked for again when the line breaks meanwhile', async () => {
    line.hall.snapshot = snapshotAfter(900);
    line.hall.onSnapshot = () => {
      if (line.hall.forms.length === 1) line.hall.cut();
    };
    await line.begin();
    expect(line.hall.forms.length).toBeGreaterThan(1);
    expect(line.hall.asked.at(-1)).toBe(900);
    expect(line.feed.current().state.currentItemId).toBe(`item-${LONG}`);
  });

  it('is read after a break, however much has happened: it is news', async () => {
    line.hall.journal = [called(1)];
    const news: number[] = [];
    line.feed.onFresh((entries) => news.push(...entries.map(({ seq }) => seq)));
    await line.begin();
    line.hall.cut();
    await until(() => line.feed.current().connection === 'lost');
    for (let seq = 2; seq <= LONG; seq += 1) line.hall.journal.push(called(seq));
    line.hall.snapshot = snapshotAfter(900);
    await until(() => line.feed.current().state.currentItemId === `item-${LONG}`);
    expect(line.hall.forms).toEqual([]);
    expect(news).toHaveLength(LONG - 1);
  });

  it('takes ballots that come together as it takes them one by one', async () => {
    line.hall.journal = [];
    await line.begin();
    const voters = Array.from({ length: 50 }, (_, index) => `person-${index}`);
    line.hall.tell(
      voteOpened(1, voters),
      ...voters.map((personId, index) =>
        entry(index + 2, { kind: 'ballot-cast', voteId: VOTE, personId, replaced: false }),
      ),
    );
    await until(() => Object.keys(line.feed.current().state.votes[VOTE]?.cast ?? {}).length === 50);
  });
});
