/** @jest-environment node */
import { ApiProblem } from '../api/api-problem';
import { called, entry, Hall, ME, MEETING, until } from '../testing/hall';
import { liveSocket } from './live-socket';
import { MeetingFeed } from './meeting-feed';

const VOTE = '00000000-0000-4000-8000-000000000003';

describe('ballots and other commands over the line of a meeting', () => {
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
  const begin = async (): Promise<void> => {
    feed.start();
    await until(() => feed.current().connection === 'online');
  };

  it('asks for its own ballot when another tab or device has given one', async () => {
    await begin();
    const asked = hall.asked.length;
    hall.counted.set(VOTE, 'no');
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
        electorate: [ME],
        conflicted: [],
        quorum: { required: 1, present: 1 },
        repeats: null,
      }),
      entry(2, { kind: 'ballot-cast', voteId: VOTE, personId: ME, replaced: false }),
    );
    await until(() => feed.current().own[VOTE] === 'no');
    expect(hall.asked.length).toBe(asked + 1);
  });

  it('asks for nothing more when it has given the ballot itself', async () => {
    await begin();
    const asked = hall.asked.length;
    await feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes', replaces: false });
    hall.tell(entry(1, { kind: 'ballot-cast', voteId: VOTE, personId: ME, replaced: false }));
    hall.tell(called(2));
    await until(() => feed.current().state.currentItemId === 'item-2');
    expect(hall.asked.length).toBe(asked);
  });

  it('knows a ballot that the same person cast on another device', async () => {
    await begin();
    hall.tell(entry(1, { kind: 'ballot-cast', voteId: VOTE, personId: ME, replaced: false, choice: 'no' }));
    await until(() => feed.current().own[VOTE] === 'no');
  });

  it('counts a ballot as the own one only when it is acknowledged', async () => {
    feed = new MeetingFeed(MEETING, ME, liveSocket(hall.origin), 60_000);
    hall.answering = false;
    await begin();
    void feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    await until(() => hall.commands.length === 1);
    expect(feed.current().own).toEqual({});
    expect(feed.current().pending).toHaveLength(1);
    hall.acknowledge();
    await until(() => feed.current().own[VOTE] === 'yes');
    expect(feed.current().pending).toEqual([]);
  });

  it('sends a ballot that was given while the line was broken once, after coming back', async () => {
    await begin();
    hall.cut();
    await until(() => feed.current().connection === 'lost');
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'no' });
    expect(feed.current().own).toEqual({});
    await expect(answer).resolves.toMatchObject({ ok: true });
    expect(hall.commands.map(({ kind }) => kind)).toEqual(['cast-ballot']);
  });

  it('knows at once that the line is gone when the device says so, and comes back where it was not', async () => {
    hall.journal = [called(1)];
    await begin();
    const known: string[] = [];
    feed.onChange(() => known.push(feed.current().connection));
    feed.renewLine();
    expect(feed.current().connection).toBe('lost');
    await until(() => feed.current().connection === 'online');
    hall.tell(called(2));
    await until(() => feed.current().state.currentItemId === 'item-2');
    expect(known[0]).toBe('lost');
  });

  it('sends the same ballot with the same id when the answer got lost on the way', async () => {
    hall.answering = false;
    await begin();
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'abstain' });
    await until(() => hall.commands.length === 1);
    hall.cut();
    hall.answering = true;
    await answer;
    expect(new Set(hall.commands.map(({ commandId }) => commandId)).size).toBe(1);
    expect(hall.commands.length).toBeGreaterThan(1);
  });

  it('renews a line that is silent though it calls itself connected', async () => {
    hall.answering = false;
    await begin();
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    await until(() => hall.commands.length >= 1);
    hall.answering = true;
    await expect(answer).resolves.toMatchObject({ ok: true });
  });

  it('delivers a ballot although the person has left the page in the meantime, and then hangs up', async () => {
    await begin();
    hall.cut();
    await until(() => feed.current().connection === 'lost');
    const answer = feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    feed.leave();
    await expect(answer).resolves.toMatchObject({ ok: true });
    await until(() => hall.io.of('/live').sockets.size === 0);
    expect(hall.commands).toHaveLength(1);
  });

  it('gives a refusal to whoever sent the command, and does not send it again', async () => {
    hall.onCommand = () => ({
      ok: false,
      problem: {
        type: 'about:blank',
        title: '',
        status: 409,
        code: 'vote-not-open',
        detail: 'Die Abstimmung ist geschlossen.',
      },
    });
    await begin();
    const refused = await feed
      .send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ code: 'vote-not-open', detail: 'Die Abstimmung ist geschlossen.' });
    expect(feed.current().own).toEqual({});
    expect(hall.commands).toHaveLength(1);
  });
});
