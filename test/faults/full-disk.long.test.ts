import type { ApiProcess } from '../support/api-process';
import { SmallDisk } from '../support/small-disk';
import { until } from '../support/live';
import { fault } from './fault';
import { AS_A_BROWSER_MILLISECONDS } from './persistent-voter';
import { acknowledged, VoteStage } from './vote-stage';

const VOTERS = 30;
const MEGABYTES = 160;

describe('a disk without space', () => {
  let disk: SmallDisk | null;
  let stage: VoteStage;
  let api: ApiProcess;
  beforeAll(async () => {
    disk = await SmallDisk.of(MEGABYTES);
    if (disk === null) return;
    stage = await VoteStage.set({
      directory: disk.directory('data'),
      guard: true,
      answerMilliseconds: AS_A_BROWSER_MILLISECONDS,
    });
    api = await stage.start();
  }, 120_000);
  afterAll(async () => {
    await stage?.end();
    await disk?.remove();
  });

  fault(
    'the disk of the database fills up while a vote runs, and space is made again',
    'what was acknowledged is kept, a full disk is answered with a sentence, then every ballot counts once',
    async () => {
      if (disk === null) return 'NOT RUN: nothing can be mounted here';
      const vote = await stage.openVote(VOTERS, api.address);
      disk.fill();
      const { casting } = await stage.castUntil(vote, 0);
      // Entries are refused as soon as the table needs another page; what goes into pages that are there still fits.
      await until(
        async () => {
          const { status } = await fetch(`${api.address}/health/live`);
          expect(status).toBe(200);
          const refused = vote.members.flatMap(({ refusals }) => refusals);
          const all = acknowledged(vote.members).length === VOTERS;
          return refused.length > 0 || all ? true : undefined;
        },
        'neither refused nor counted',
        30_000,
      );
      const before = await stage.expectKept(vote);
      const refusals = new Set(vote.members.flatMap((member) => member.refusals));
      expect([...refusals].filter((code) => code !== 'not-ready')).toEqual([]);
      disk.clear();
      await casting;
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      return `${before} acknowledged on the full disk, ${VOTERS} counted once`;
    },
  );
});
