import type { ApiProcess } from '../support/api-process';
import { until } from '../support/live';
import { fault } from './fault';
import { openStage } from './open-stage';
import type { VoteStage } from './vote-stage';

const VOTERS = 3;
const SETTINGS = { EVENT_RETRY_SECONDS: '1' };

/** What is reacted to takes long, and the end of the journal cannot be signed. */
const SLOW = `
CREATE FUNCTION take_long() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(4); RETURN OLD; END $$;
CREATE TRIGGER take_long BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION take_long();
CREATE FUNCTION refuse_checkpoint() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
CREATE TRIGGER refuse_checkpoint BEFORE INSERT ON checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_checkpoint();`;

const SIGNED_TO_THE_END = `
SELECT FROM checkpoint c WHERE size = (SELECT max(seq) FROM journal_entry e WHERE e.meeting_id = c.meeting_id)`;

describe('the end of a meeting', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  openStage((set) => ({ stage, api } = set), { settings: SETTINGS });

  fault(
    'kill -9 of the application while it reacts to an event',
    'another one reacts to the event: nothing is left over, the journal is signed to its end',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const { council, clerk, members, voteId } = vote;
      await Promise.all(members.map((member) => member.cast(voteId)));
      await stage.finish(vote);
      await stage.act(clerk, council, { kind: 'close-item', itemId: council.itemId, disposition: 'done' });
      await stage.rows(SLOW);
      await stage.act(clerk, council, { kind: 'close-meeting' });
      stage.sendHome();
      await until(
        async () => (await stage.rows(`SELECT FROM jobs.job WHERE name = 'end-of-rehearsal' AND state = 'active'`))[0],
        'nobody reacts',
        10_000,
      );
      await api.kill();
      // Waits until the server has noticed that nobody is there any more.
      await stage.rows('DROP TRIGGER take_long ON outbox; DROP TRIGGER refuse_checkpoint ON checkpoint');
      const left = await stage.rows('SELECT FROM outbox');
      expect(left).toHaveLength(2);
      expect(await stage.rows(SIGNED_TO_THE_END)).toEqual([]);
      // Instead of waiting for the minute after which an instance counts as gone.
      await stage.rows(`UPDATE jobs.job SET started_on = started_on - interval '1 minute' WHERE state = 'active'`);
      api = await stage.start(SETTINGS);
      await until(
        async () => ((await stage.rows('SELECT FROM outbox')).length === 0 ? true : undefined),
        'events are left over',
        30_000,
      );
      expect(await stage.rows(SIGNED_TO_THE_END)).toHaveLength(1);
      return `${left.length} reactions taken over`;
    },
  );
});
