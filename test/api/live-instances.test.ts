import { randomUUID } from 'node:crypto';
import { JournalStore, StaleJournalError } from '../../apps/api/src/platform/journal/journal-store';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

/** All of the council but one. */
const VOTERS = COUNCILLORS.map(({ key }) => key);

describe('two instances on one database', () => {
  let first: TestApp;
  let second: TestApp;
  const clients: LiveClient[] = [];
  beforeAll(async () => {
    first = await startTestApp();
    second = await startTestApp({ on: first });
  }, 60_000);
  afterEach(() => clients.splice(0).forEach((client) => client.leave()));
  afterAll(async () => {
    await second.stop();
    await first.stop();
  });

  const join = async (key: string | null, meetingId: string, instance: TestApp): Promise<LiveClient> => {
    const client = new LiveClient(key === null ? instance.visitor() : await enter(first, key, instance), meetingId);
    clients.push(client);
    return client;
  };

  const openVote = async () => {
    const [itemId, voteId] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(first, { items: [{ id: itemId }] });
    const clerk = await join('sitzungsdienst', meetingId, first);
    await clerk.must(OPEN);
    await Promise.all(VOTERS.map((key) => clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' })));
    await clerk.must({ kind: 'call-item', itemId });
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Frage' } });
    return { meetingId, voteId, clerk };
  };

  const journalOf = (meetingId: string) =>
    first.db<{ seq: number; kind: string; person: string }>(
      `SELECT seq, kind, body ->> 'personId' AS person FROM journal_entry WHERE meeting_id = $1 ORDER BY seq`,
      [meetingId],
    );

  it('count every ballot once, whichever instance it came through and however often it was sent', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const watchers = [await join(null, meetingId, first), await join(null, meetingId, second)];
    for (const watcher of watchers) await watcher.follow();
    const voters = await Promise.all(
      VOTERS.map((key, index) => join(key, meetingId, index % 2 === 0 ? first : second)),
    );
    const twins = await Promise.all(
      VOTERS.slice(0, 10).map((key, index) => join(key, meetingId, index % 2 === 0 ? second : first)),
    );
    const ids = VOTERS.map(() => randomUUID());
    const cast = (voter: LiveClient, index: number) =>
      voter.must({ kind: 'cast-ballot', voteId, choice: 'yes' }, ids[index]);
    const answers = await Promise.all([...voters.map(cast), ...twins.map(cast)]);
    const ballots = (await journalOf(meetingId)).filter(({ kind }) => kind === 'ballot-cast');
    expect(ballots.map(({ person }) => person).sort()).toEqual(VOTERS.map(personIdOf).sort());
    expect(answers.slice(VOTERS.length)).toEqual(answers.slice(0, 10));
    await clerk.must({ kind: 'close-vote', voteId });
    for (const watcher of watchers) {
      expect((await watcher.sees('vote-closed')).event).toMatchObject({
        tally: { yes: 50, no: 0, notVoting: 0, absent: 1 },
      });
      expect(watcher.entries.map(({ seq }) => seq)).toEqual(watcher.entries.map((_, index) => index + 1));
    }
    expect(watchers[1]?.entries.slice(-60)).toEqual(watchers[0]?.entries.slice(-60));
    expect((await journalOf(meetingId)).map(({ seq }) => seq)).toEqual(
      (await journalOf(meetingId)).map((_, index) => index + 1),
    );
  }, 30_000);

  it('refuse nothing because they have not heard yet what happened through the other', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const other = await join('sitzungsdienst', meetingId, second);
    const [item] = await first.db<{ id: string }>('SELECT id FROM agenda_item WHERE meeting_id = $1', [meetingId]);
    await other.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried: false });
    const voter = await join('sandweg', meetingId, second);
    await voter.follow();
    for (let round = 0; round < 10; round += 1) {
      const next = randomUUID();
      await clerk.must({
        kind: 'open-vote',
        voteId: next,
        itemId: item?.id ?? '',
        subject: { kind: 'free', question: `Frage ${round}` },
      });
      await voter.must({ kind: 'cast-ballot', voteId: next, choice: 'yes' });
      await clerk.must({ kind: 'close-vote', voteId: next });
      await other.must({ kind: 'announce-result', voteId: next, carried: true });
    }
  }, 30_000);

  it('carry a decision over once', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const other = await join('sitzungsdienst', meetingId, second);
    await other.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried: false });
    await until(async () => (await first.db('SELECT FROM decision WHERE vote_id = $1', [voteId]))[0], 'no decision');
    const cursors = await first.db<{ seq: number }>('SELECT seq FROM projection_cursor WHERE meeting_id = $1', [
      meetingId,
    ]);
    expect(new Set(cursors.map(({ seq }) => seq))).toEqual(new Set([(await journalOf(meetingId)).length]));
  });

  it('go on when the database ends every connection in the middle of a vote', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const watcher = await join(null, meetingId, second);
    await watcher.follow();
    const voters = await Promise.all(
      VOTERS.map((key, index) => join(key, meetingId, index % 2 === 0 ? first : second)),
    );
    for (const voter of voters) await voter.follow();
    const answers = voters.map((voter) => voter.act({ kind: 'cast-ballot', voteId, choice: 'no' }));
    await first.db(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gremia'
        AND datname = current_database()`,
    );
    const outcomes = await Promise.all(answers);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    const counted = (await journalOf(meetingId))
      .filter(({ kind }) => kind === 'ballot-cast')
      .map(({ person }) => person);
    expect(counted.sort()).toEqual(VOTERS.map(personIdOf).sort());
    await clerk.must({ kind: 'close-vote', voteId });
    expect((await watcher.sees('vote-closed')).event).toMatchObject({ tally: { no: 50 } });
  }, 30_000);

  it('see what was appended while nobody could be told', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const watcher = await join(null, meetingId, second);
    await watcher.follow();
    // As if every message of LISTEN had been lost: the second instance finds the entry by its own look.
    await first.db(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()
        AND (query LIKE '%pg_notify%' OR query LIKE '%LISTEN%')`,
    );
    await clerk.must({ kind: 'close-vote', voteId });
    await watcher.sees('vote-closed', 2_500);
  });

  it('refuse to append to a journal that is not the one they know', async () => {
    const { meetingId } = await openVote();
    const store = first.get(JournalStore);
    const entries = await store.readAfter(meetingId, 0);
    const last = entries.at(-1);
    if (last === undefined) throw new Error('no entries');
    const next = { ...last, seq: last.seq + 1, commandId: randomUUID() };
    await expect(store.append(meetingId, { seq: last.seq, leafHash: 'another' }, [next])).rejects.toThrow(
      StaleJournalError,
    );
    await expect(
      store.append(meetingId, { seq: last.seq + 1, leafHash: last.leafHash }, [{ ...next, seq: last.seq + 2 }]),
    ).rejects.toThrow(StaleJournalError);
    await expect(
      store.append(meetingId, { seq: last.seq - 1, leafHash: entries.at(-2)?.leafHash ?? '' }, [last]),
    ).rejects.toThrow(StaleJournalError);
    expect(await journalOf(meetingId)).toHaveLength(last.seq);
  });
});

describe('the journal', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  }, 60_000);
  afterAll(() => app.stop());

  it('can be changed by nobody', async () => {
    const meetingId = await planMeeting(app);
    const clerk = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await clerk.must(OPEN);
    clerk.leave();
    for (const change of [
      `UPDATE journal_entry SET kind = 'x'`,
      'DELETE FROM journal_entry',
      'TRUNCATE journal_entry',
      `UPDATE checkpoint SET root = 'x'`,
    ]) {
      await expect(app.db(change)).rejects.toThrow('the journal is append-only');
      await expect(app.db(`SET ROLE gremia_app; ${change}`)).rejects.toThrow('permission denied');
      await app.db('RESET ROLE');
    }
  });
});
