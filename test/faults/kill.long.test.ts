import type { ApiProcess } from '../support/api-process';
import { until } from '../support/live';
import { fault } from './fault';
import { openStage } from './open-stage';
import { acknowledged, type VoteStage } from './vote-stage';

const VOTERS = 100;
/** Killed when so many have their acknowledgement and the others are on the way. */
const ACKNOWLEDGED_BEFORE = 15;

describe('a vote of a hundred', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  openStage((set) => ({ stage, api } = set));

  fault(
    'kill -9 of the application in the middle',
    'no acknowledged ballot is lost, none counts twice, the meeting goes on',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const { casting } = await stage.castUntil(vote, ACKNOWLEDGED_BEFORE);
      await api.kill();
      const kept = await stage.expectKept(vote);
      expect(kept).toBeLessThan(VOTERS);
      api = await stage.start({ PORT: api.port });
      await casting;
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      return `${kept} acknowledged before, ${VOTERS} counted once`;
    },
  );

  fault(
    'kill -9 of a database process in the middle, after which the database recovers',
    'no acknowledged ballot is lost, none counts twice, the meeting goes on',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const [backend] = await stage.rows<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'gremia' AND backend_type = 'client backend'
          ORDER BY query_start DESC LIMIT 1`,
      );
      if (backend === undefined) throw new Error('the application has no connection');
      const { casting } = await stage.castUntil(vote, ACKNOWLEDGED_BEFORE);
      const before = acknowledged(vote.members).length;
      process.kill(backend.pid, 'SIGKILL');
      await casting;
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      return `${before} acknowledged before, ${VOTERS} counted once`;
    },
  );

  fault('kill -9 between a result and its tables', 'it is made up for at the next start', async () => {
    const vote = await stage.openVote(VOTERS, api.address);
    const { council, clerk, members, voteId } = vote;
    await Promise.all(members.map((member) => member.cast(voteId)));
    await stage.act(clerk, council, { kind: 'close-vote', voteId });
    // As if the process had died right after the commit of the announcement: the tables cannot be written.
    await stage.rows('ALTER TABLE decision RENAME TO decision_away');
    await stage.act(clerk, council, { kind: 'announce-result', voteId, carried: true });
    await api.kill();
    await stage.rows('ALTER TABLE decision_away RENAME TO decision');
    const decisions = () => stage.rows('SELECT FROM decision WHERE vote_id = $1', [voteId]);
    expect(await decisions()).toHaveLength(0);
    api = await stage.start({ PORT: api.port });
    await until(async () => ((await decisions()).length === 1 ? true : undefined), 'not made up for', 10_000);
  });
});
