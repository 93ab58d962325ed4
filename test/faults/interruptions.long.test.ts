import type { EntryView, Subscription } from '@gremia/contracts';
import type { ApiProcess } from '../support/api-process';
import { until } from '../support/live';
import { Relay } from '../support/relay';
import { fault } from './fault';
import { openStage } from './open-stage';
import { acknowledged, type VoteStage } from './vote-stage';

const VOTERS = 40;
const CUTS = 5;
const FROZEN_MILLISECONDS = 20_000;

describe('an interruption of a vote', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  openStage((set) => ({ stage, api } = set), { guard: true });

  const holds = 'every ballot counts once, the meeting goes on';
  const figure = (before: number): string => `${before} acknowledged before, ${VOTERS} counted once`;

  fault('the application is ended in order and started again', holds, async () => {
    const vote = await stage.openVote(VOTERS, api.address);
    const { casting } = await stage.castUntil(vote, 5);
    await api.stop();
    const kept = await stage.expectKept(vote);
    api = await stage.start({ PORT: api.port });
    await casting;
    await stage.expectCountedOnce(vote);
    await stage.finish(vote);
    return figure(kept);
  });

  fault('every socket is cut, again and again', holds, async () => {
    const network = await Relay.to(`postgres://${new URL(api.address).host}`);
    const address = `http://${new URL(network.url).host}`;
    const vote = await stage.openVote(VOTERS, api.address, address);
    const { casting } = await stage.castUntil(vote, 3);
    for (let cut = 0; cut < CUTS; cut += 1) {
      await network.cut();
      await network.mend();
      await new Promise((wake) => setTimeout(wake, 40));
    }
    const before = acknowledged(vote.members).length;
    await casting;
    await stage.expectCountedOnce(vote);
    await stage.finish(vote);
    await network.stop();
    return `${CUTS} cuts, ${figure(before)}`;
  });

  fault('one of two instances is killed, its members go to the other', holds, async () => {
    const other = await stage.start();
    const network = await Relay.to(`postgres://${new URL(other.address).host}`);
    const vote = await stage.openVote(VOTERS, api.address, `http://${new URL(network.url).host}`);
    const { casting } = await stage.castUntil(vote, 5);
    await other.kill();
    const kept = await stage.expectKept(vote);
    // As a proxy does that takes a dead server out.
    network.leadTo(api.address);
    await casting;
    await stage.expectCountedOnce(vote);
    await stage.finish(vote);
    await network.stop();
    return figure(kept);
  });

  fault(
    'one of two instances is renewed and lets everybody move first',
    'it says that it is not ready and goes on answering, its members go to the other one, every ballot counts once',
    async () => {
      const other = await stage.start({ DRAIN_SECONDS: '4' });
      const network = await Relay.to(`postgres://${new URL(other.address).host}`);
      const vote = await stage.openVote(VOTERS, `http://${new URL(network.url).host}`);
      const { casting } = await stage.castUntil(vote, 5);
      const ended = other.stop();
      const ready = async (): Promise<number> => (await fetch(`${other.address}/health/ready`)).status;
      await until(async () => ((await ready()) === 503 ? true : undefined), 'still ready');
      expect((await fetch(`${other.address}/health/live`)).status).toBe(200);
      // As whoever distributes connections does.
      network.leadTo(api.address);
      await casting;
      await ended;
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      await network.stop();
      expect(vote.members.flatMap(({ refusals }) => refusals)).toEqual([]);
      return figure(VOTERS);
    },
  );

  fault('one of two instances is frozen for 20 s, with its connections open', holds, async () => {
    const other = await stage.start();
    const vote = await stage.openVote(VOTERS, api.address, other.address);
    const { casting } = await stage.castUntil(vote, 5);
    other.freeze();
    const kept = await stage.expectKept(vote);
    await new Promise((wake) => setTimeout(wake, FROZEN_MILLISECONDS));
    const meanwhile = (await stage.ballotsOf(vote.council)).length;
    // Whoever is connected to the other one has voted in the meantime.
    expect(meanwhile).toBeGreaterThanOrEqual(VOTERS / 2);
    other.thaw();
    await casting;
    await stage.expectCountedOnce(vote);
    await stage.finish(vote);
    return `${figure(kept)}, ${meanwhile} while it was frozen`;
  });

  for (const signal of ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const)
    fault(`${signal} to the database, which its guard starts again`, holds, async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const { casting } = await stage.castUntil(vote, 5);
      const before = acknowledged(vote.members).length;
      process.kill(await stage.postmaster(), signal);
      await casting;
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      return figure(before);
    });

  fault(
    'a newer release writes into the journal, and the older one is started again',
    'what stands there is shown, nothing is decided on what is not understood, nothing is lost',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const { council, clerk, members, voteId } = vote;
      await Promise.all(members.slice(1).map((member) => member.cast(voteId)));
      await stage.rows(
        `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
          SELECT $1, max(seq) + 1, now(), 'public', 'bell-rung', '{"kind":"bell-rung","v":2}', repeat('0', 64)
          FROM journal_entry WHERE meeting_id = $1`,
        [council.meetingId],
      );
      await api.kill();
      api = await stage.start({ PORT: api.port });
      const [last] = members;
      await expect(last?.cast(voteId)).rejects.toThrow('journal-newer');
      await expect(stage.act(clerk, council, { kind: 'close-vote', voteId })).rejects.toThrow('journal-newer');
      expect(await stage.ballotsOf(council)).toHaveLength(VOTERS - 1);
      expect((await publicEntries(api.address, council.meetingId)).at(-1)?.event.kind).toBe('bell-rung');
      // Another meeting of the same council is not concerned.
      const next = await stage.openVote(3, api.address);
      await Promise.all(next.members.map((member) => member.cast(next.voteId)));
      await stage.finish(next);
      return `${VOTERS - 1} ballots as they were, one refused`;
    },
  );
});

/** Everything that the public may read of a meeting, page by page. */
async function publicEntries(address: string, meetingId: string): Promise<readonly EntryView[]> {
  const entries: EntryView[] = [];
  for (let after: number | null = 0; after !== null;) {
    const answer = await fetch(`${address}/api/v1/portal/meetings/${meetingId}/journal?after=${after}`);
    const page = (await answer.json()) as Subscription;
    entries.push(...page.entries);
    after = page.next;
  }
  return entries;
}
