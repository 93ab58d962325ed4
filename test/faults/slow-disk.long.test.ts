import type { ApiProcess } from '../support/api-process';
import { configure } from './configure';
import { fault } from './fault';
import { VoteStage } from './vote-stage';

const VOTERS = 100;
/** The longest that the server lets a flush to the disk be put off. */
const FLUSH_MICROSECONDS = 100_000;

describe('a disk that takes its time', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  beforeAll(async () => {
    stage = await VoteStage.set();
    await configure(stage.directory, stage.database.url, {
      commit_delay: String(FLUSH_MICROSECONDS),
      commit_siblings: '0',
    });
    api = await stage.start();
  }, 120_000);
  afterAll(() => stage?.end());

  fault(
    `every flush is put off by ${FLUSH_MICROSECONDS / 1_000} ms, ${VOTERS} members press at once, and the application is killed`,
    'who is acknowledged is counted, once; the others are when the line is back, and public pages are answered meanwhile',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const { casting } = await stage.castUntil(vote, VOTERS / 4);
      const page = await fetch(`${api.address}/api/v1/portal/home`);
      expect(page.status).toBe(200);
      await api.kill();
      const kept = await stage.expectKept(vote);
      api = await stage.start({ PORT: api.port });
      await casting;
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      return `${kept} acknowledged before the kill, ${VOTERS} counted once`;
    },
  );
});
