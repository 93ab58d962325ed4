import type { PortalMeetingDetail } from '@gremia/contracts';
import { earlierRelease, type EarlierRelease } from '../support/earlier-release';
import { fault } from './fault';
import { PersistentVoter } from './persistent-voter';
import { VoteStage } from './vote-stage';

const VOTERS = 30;

describe('an installation that is renewed in the middle of a vote', () => {
  let stage: VoteStage;
  let before: EarlierRelease | string;
  beforeAll(async () => {
    before = await earlierRelease();
    stage = await VoteStage.set({ migrated: false });
  }, 300_000);
  afterAll(async () => {
    await stage?.end();
    if (typeof before === 'object') await before.remove();
  });

  fault(
    'the new release migrates while the one before is at work, which is killed and started again',
    'the one before plays the vote to its end, no ballot is lost, the new one shows the result',
    async () => {
      if (typeof before === 'string') return `NOT RUN: ${before}`;
      const old = await stage.start({}, before.directory);
      const vote = await stage.openVote(VOTERS, old.address);
      const { council, members, voteId } = vote;
      const cast = (from: number, to: number): Promise<unknown> =>
        Promise.all(members.slice(from, to).map((member) => member.cast(voteId)));
      await cast(0, 10);

      const renewed = await stage.start();
      await cast(10, 20);
      await old.kill();
      await stage.start({ PORT: old.port }, before.directory);
      await cast(20, VOTERS);
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);

      const clerk = new PersistentVoter(council.clerk, renewed.address, council.meetingId);
      await stage.act(clerk, council, { kind: 'close-item', itemId: council.itemId, disposition: 'done' });
      await stage.act(clerk, council, { kind: 'close-meeting' });
      clerk.leave();
      const answer = await fetch(`${renewed.address}/api/v1/portal/meetings/${council.meetingId}`);
      const { items } = (await answer.json()) as PortalMeetingDetail;
      expect(items.flatMap(({ decisions }) => decisions)).toMatchObject([{ voteId, tally: { yes: VOTERS } }]);
      return `${before.commit.slice(0, 9)} on the database of today, ${VOTERS} ballots counted once`;
    },
    300_000,
  );

  fault(
    'a meeting that the new release has opened goes on at the one before, which knows less',
    'the one before counts and announces the vote, no ballot is lost',
    async () => {
      if (typeof before === 'string') return `NOT RUN: ${before}`;
      const renewed = await stage.start();
      const vote = await stage.openVote(VOTERS, renewed.address);
      const { members, voteId } = vote;
      await Promise.all(members.slice(0, 10).map((member) => member.cast(voteId)));
      await renewed.kill();
      await stage.start({ PORT: renewed.port }, before.directory);
      await Promise.all(members.slice(10).map((member) => member.cast(voteId)));
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      return `${before.commit.slice(0, 9)} led a meeting of today to its result`;
    },
    300_000,
  );
});
