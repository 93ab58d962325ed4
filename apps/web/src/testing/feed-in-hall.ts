import type { EntryView } from '@gremia/contracts';
import { liveSocket } from '../live/live-socket';
import { MeetingFeed } from '../live/meeting-feed';
import { entry, Hall, ME, MEETING, until } from './hall';

/** The vote that is told of in tests of the line. */
export const VOTE = '00000000-0000-4000-8000-000000000003';

/** A vote of these people is opened. */
export const voteOpened = (seq: number, electorate: readonly string[]): EntryView =>
  entry(seq, {
    kind: 'vote-opened',
    voteId: VOTE,
    itemId: 'item-1',
    subject: { kind: 'free', question: 'Pause?' },
    procedure: 'open-ballot',
    question: 'Pause?',
    marked: [],
    textHash: '',
    majority: { kind: 'simple' },
    electorate,
    conflicted: [],
    quorum: { required: 1, present: electorate.length },
    repeats: null,
  });

/** The other end of the line, and a feed that follows it; new for each test of a `describe`. */
export function feedInHall(): { readonly hall: Hall; feed: MeetingFeed; readonly begin: () => Promise<void> } {
  let hall: Hall;
  let feed: MeetingFeed;
  beforeEach(async () => {
    hall = await Hall.open();
    feed = new MeetingFeed(MEETING, ME, liveSocket(hall.origin), 300);
  });
  afterEach(async () => {
    feed.stop();
    await hall.close();
  });
  return {
    get hall() {
      return hall;
    },
    get feed() {
      return feed;
    },
    /** Another one in its place. */
    set feed(other) {
      feed = other;
    },
    begin: async () => {
      feed.start();
      await until(() => feed.current().connection === 'online');
    },
  };
}
