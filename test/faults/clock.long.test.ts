import { resolve } from 'node:path';
import type { ApiProcess } from '../support/api-process';
import { fault } from './fault';
import { openStage } from './open-stage';
import type { VoteStage } from './vote-stage';

const VOTERS = 30;
const HOUR = 3_600_000;

describe('a clock that jumps while a vote runs', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  openStage((set) => ({ stage, api } = set), {
    settings: { NODE_OPTIONS: `--require ${resolve(__dirname, 'wrong-clock.cjs')}` },
  });
  afterEach(() => api.setClock(0));

  /** Seconds between the database's clock and the journal's, entry by entry; and how often the journal goes back. */
  const times = async (meetingId: string) => {
    const rows = await stage.rows<{ off: number; backwards: boolean }>(
      `SELECT extract(epoch FROM at - now())::float8 AS off, at < lag(at) OVER (ORDER BY seq) AS backwards
        FROM journal_entry WHERE meeting_id = $1 ORDER BY seq`,
      [meetingId],
    );
    return { last: rows.at(-1)?.off ?? 0, backwards: rows.filter((row) => row.backwards === true).length };
  };

  const jump = async (milliseconds: number): Promise<{ readonly last: number }> => {
    const vote = await stage.openVote(VOTERS, api.address);
    const { casting } = await stage.castUntil(vote, 3);
    api.setClock(milliseconds);
    await casting;
    await stage.expectCountedOnce(vote);
    await stage.finish(vote);
    const { last, backwards } = await times(vote.council.meetingId);
    expect(backwards).toBe(0);
    return { last };
  };
  const holds = "every ballot counts once, the journal's time never runs backwards";

  fault('back by an hour', holds, async () => {
    const { last } = await jump(-HOUR);
    expect(Math.abs(last)).toBeLessThan(HOUR / 2_000);
    return 'the journal goes on with the time it had';
  });
  fault('forward by an hour', holds, async () => {
    const { last } = await jump(HOUR);
    return `the journal shows ${Math.round(last / 60)} minutes more`;
  });
  fault('forward by a month, and back before the next vote', holds, async () => {
    await jump(30 * 24 * HOUR);
    api.setClock(0);
    const { last } = await jump(0);
    expect(Math.abs(last)).toBeLessThan(HOUR / 1_000);
    return 'the next meeting has the right time again';
  });
});
