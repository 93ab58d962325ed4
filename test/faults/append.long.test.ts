import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import type { ApiProcess } from '../support/api-process';
import { until } from '../support/live';
import { Relay } from '../support/relay';
import { fault } from './fault';
import { VoteStage, type OpenVote } from './vote-stage';

const VOTERS = 30;
const RANDOM_MOMENTS = 6;
/** Any number; whoever appends waits in front of it while the test holds it. */
const GATE = 4_711;

/** An append can be stopped inside its statement (`insert`) or inside its commit (`commit`). */
const GATES = `
CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF NEW.kind = 'ballot-cast' THEN PERFORM pg_advisory_xact_lock_shared(TG_ARGV[0]::int, ${GATE}); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER gate_insert AFTER INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION gate(1);
CREATE CONSTRAINT TRIGGER gate_commit AFTER INSERT ON journal_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION gate(2)`;

describe('an append', () => {
  let stage: VoteStage;
  let relay: Relay;
  let api: ApiProcess;
  let gatekeeper: Client;
  beforeAll(async () => {
    stage = await VoteStage.set();
    await stage.rows(GATES);
    relay = await Relay.to(stage.database.url);
    gatekeeper = new Client({ connectionString: stage.database.url });
    await gatekeeper.connect();
    api = await start();
  }, 120_000);
  afterEach(async () => {
    stage.sendHome();
    relay.thaw();
    await gatekeeper.query('SELECT pg_advisory_unlock_all()');
  });
  afterAll(async () => {
    await gatekeeper?.end();
    await stage?.end();
    await relay?.stop();
  });

  const start = (port = '0') => stage.start({ DATABASE_URL: relay.url, PORT: port });
  const holds = 'what was acknowledged is kept, every ballot counts once';
  const waiting = () =>
    stage.rows(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = ${GATE} AND NOT granted`);

  /** All vote, the process is killed at the moment, and another one takes its place. */
  const killAt = async (moment: (vote: OpenVote) => Promise<void>, after: () => Promise<void>): Promise<string> => {
    const vote = await stage.openVote(VOTERS, api.address);
    const { casting } = await stage.castUntil(vote, 0);
    await moment(vote);
    await api.kill();
    const kept = await stage.expectKept(vote);
    await after();
    api = await start(api.port);
    await casting;
    await stage.expectCountedOnce(vote);
    await stage.finish(vote);
    return `${kept} acknowledged before, ${VOTERS} counted once`;
  };

  const close = (gate: 1 | 2) => gatekeeper.query('SELECT pg_advisory_lock($1, $2)', [gate, GATE]);
  const open = (gate: 1 | 2) => gatekeeper.query('SELECT pg_advisory_unlock($1, $2)', [gate, GATE]);
  const somebodyWaits = () =>
    until(async () => ((await waiting()).length > 0 ? true : undefined), 'nobody appends', 10_000);

  const killInFrontOf = async (gate: 1 | 2): Promise<string> => {
    await close(gate);
    return killAt(
      async () => void (await somebodyWaits()),
      async () => void (await open(gate)),
    );
  };

  fault('kill -9 while its statement has not reached the database', holds, () =>
    killAt(
      async () => {
        relay.freeze();
        await new Promise((wake) => setTimeout(wake, 100));
      },
      async () => relay.thaw(),
    ),
  );
  fault('kill -9 inside its statement, which the database ends afterwards', holds, () => killInFrontOf(1));
  fault('kill -9 inside its commit, which the database ends afterwards', holds, () => killInFrontOf(2));
  fault('kill -9 after its commit, of which the application has not heard', holds, async () => {
    await close(2);
    return killAt(
      async ({ council }) => {
        await somebodyWaits();
        relay.freeze('answers');
        await open(2);
        await until(
          async () => ((await stage.ballotsOf(council)).length > 0 ? true : undefined),
          'nothing was committed',
          10_000,
        );
      },
      async () => relay.thaw(),
    );
  });
  fault(
    `kill -9 at ${RANDOM_MOMENTS} moments at random`,
    holds,
    async () => {
      const moments = Array.from({ length: RANDOM_MOMENTS }, () => randomInt(120));
      for (const moment of moments) {
        await killAt(
          () => new Promise((wake) => setTimeout(wake, moment)),
          async () => undefined,
        );
        stage.sendHome();
      }
      return `after ${moments.join(', ')} ms`;
    },
    240_000,
  );
});
