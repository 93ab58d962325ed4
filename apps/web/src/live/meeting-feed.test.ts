import { ApiProblem } from '../api/api-problem';
import { called, entry, ME, MEETING, until } from '../testing/hall';
import { feedInHall, VOTE, voteOpened } from '../testing/feed-in-hall';
import { liveSocket } from './live-socket';
import { MeetingFeed } from './meeting-feed';

describe('ballots and other commands over the line of a meeting', () => {
  const line = feedInHall();

  it('asks for its own ballot when another tab or device has given one', async () => {
    await line.begin();
    const asked = line.hall.asked.length;
    line.hall.counted.set(VOTE, 'no');
    line.hall.tell(voteOpened(1, [ME]), entry(2, { kind: 'ballot-cast', voteId: VOTE, personId: ME, replaced: false }));
    await until(() => line.feed.current().own[VOTE] === 'no');
    expect(line.hall.asked.length).toBe(asked + 1);
  });

  it('asks for nothing more when it has given the ballot itself', async () => {
    await line.begin();
    const asked = line.hall.asked.length;
    await line.feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes', replaces: false });
    line.hall.tell(entry(1, { kind: 'ballot-cast', voteId: VOTE, personId: ME, replaced: false }));
    line.hall.tell(called(2));
    await until(() => line.feed.current().state.currentItemId === 'item-2');
    expect(line.hall.asked.length).toBe(asked);
  });

  it('knows a ballot that the same person cast on another device', async () => {
    await line.begin();
    line.hall.tell(entry(1, { kind: 'ballot-cast', voteId: VOTE, personId: ME, replaced: false, choice: 'no' }));
    await until(() => line.feed.current().own[VOTE] === 'no');
  });

  it('counts a ballot as the own one only when it is acknowledged', async () => {
    line.feed = new MeetingFeed(MEETING, ME, liveSocket(line.hall.origin), 60_000);
    line.hall.answering = false;
    await line.begin();
    void line.feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    await until(() => line.hall.commands.length === 1);
    expect(line.feed.current().own).toEqual({});
    expect(line.feed.current().pending).toHaveLength(1);
    line.hall.acknowledge();
    await until(() => line.feed.current().own[VOTE] === 'yes');
    expect(line.feed.current().pending).toEqual([]);
  });

  it('sends a ballot that was given while the line was broken once, after coming back', async () => {
    await line.begin();
    line.hall.cut();
    await until(() => line.feed.current().connection === 'lost');
    const answer = line.feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'no' });
    expect(line.feed.current().own).toEqual({});
    await expect(answer).resolves.toMatchObject({ ok: true });
    expect(line.hall.commands.map(({ kind }) => kind)).toEqual(['cast-ballot']);
  });

  it('knows at once that the line is gone when the device says so, and comes back where it was not', async () => {
    line.hall.journal = [called(1)];
    await line.begin();
    const known: string[] = [];
    line.feed.onChange(() => known.push(line.feed.current().connection));
    line.feed.renewLine();
    expect(line.feed.current().connection).toBe('lost');
    await until(() => line.feed.current().connection === 'online');
    line.hall.tell(called(2));
    await until(() => line.feed.current().state.currentItemId === 'item-2');
    expect(known[0]).toBe('lost');
  });

  it('sends the same ballot with the same id when the answer got lost on the way', async () => {
    line.hall.answering = false;
    await line.begin();
    const answer = line.feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'abstain' });
    await until(() => line.hall.commands.length === 1);
    line.hall.cut();
    line.hall.answering = true;
    await answer;
    expect(new Set(line.hall.commands.map(({ commandId }) => commandId)).size).toBe(1);
    expect(line.hall.commands.length).toBeGreaterThan(1);
  });

  it('renews a line that is silent though it calls itself connected', async () => {
    line.hall.answering = false;
    await line.begin();
    const answer = line.feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    await until(() => line.hall.commands.length >= 1);
    line.hall.answering = true;
    await expect(answer).resolves.toMatchObject({ ok: true });
  });

  it('delivers a ballot although the person has left the page in the meantime, and then hangs up', async () => {
    await line.begin();
    line.hall.cut();
    await until(() => line.feed.current().connection === 'lost');
    const answer = line.feed.send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' });
    line.feed.leave();
    await expect(answer).resolves.toMatchObject({ ok: true });
    await until(() => line.hall.io.of('/live').sockets.size === 0);
    expect(line.hall.commands).toHaveLength(1);
  });

  it('gives a refusal to whoever sent the command, and does not send it again', async () => {
    line.hall.onCommand = () => ({
      ok: false,
      problem: {
        type: 'about:blank',
        title: '',
        status: 409,
        code: 'vote-not-open',
        detail: 'Die Abstimmung ist geschlossen.',
      },
    });
    await line.begin();
    const refused = await line.feed
      .send({ kind: 'cast-ballot', voteId: VOTE, choice: 'yes' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ code: 'vote-not-open', detail: 'Die Abstimmung ist geschlossen.' });
    expect(line.feed.current().own).toEqual({});
    expect(line.hall.commands).toHaveLength(1);
  });
});
