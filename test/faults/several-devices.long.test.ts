import type { ApiProcess } from '../support/api-process';
import { fault } from './fault';
import { PersistentVoter } from './persistent-voter';
import { openStage } from './open-stage';
import { acknowledged, type VoteStage } from './vote-stage';

const VOTERS = 40;

describe('two tabs and a telephone of each member', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  openStage((set) => ({ stage, api } = set));

  fault(
    'all of them vote at the same moment',
    'each member is counted once, however many devices were told so',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const others = vote.members.flatMap(({ voter }) =>
        [1, 2].map(() => new PersistentVoter(voter, api.address, vote.council.meetingId)),
      );
      const devices = [...vote.members, ...others];
      await Promise.all(devices.map((device) => device.connected()));
      // A device that comes second is refused, or answered with the ballot that counts already.
      await Promise.allSettled(devices.map((device) => device.cast(vote.voteId)));
      others.forEach((device) => device.leave());
      const given = acknowledged(devices);
      const ballots = await stage.ballotsOf(vote.council);
      expect(ballots.map(({ person }) => person).sort()).toEqual(
        vote.council.members.map(({ personId }) => personId).sort(),
      );
      expect(new Set(given.map(({ voter }) => voter.personId)).size).toBe(VOTERS);
      await stage.finish(vote);
      return `${devices.length} devices, ${given.length} acknowledged, ${VOTERS} counted`;
    },
  );
});
