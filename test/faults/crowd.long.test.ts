import type { EntriesMessage, Subscription } from '@gremia/contracts';
import { LiveLine } from '../load/live-line.mjs';
import type { ApiProcess } from '../support/api-process';
import { fault } from './fault';
import { openStage } from './open-stage';
import type { VoteStage } from './vote-stage';
import { until } from '../support/live';

const VOTERS = 40;
/** The public on the evening on which everybody looks on. */
const WATCHERS = 5_000;
/** A whole town comes from one address here. */
const ONE_ADDRESS = {
  SOCKETS_PER_ADDRESS: '20000',
  SOCKETS_ANONYMOUS: '20000',
  SOCKET_HANDSHAKES_PER_ADDRESS: '100000',
};

describe('a town that looks on', () => {
  let stage: VoteStage;
  let api: ApiProcess;
  const watchers: LiveLine[] = [];
  /** The number of the newest entry that each was sent. */
  const newest = new Map<LiveLine, number>();
  openStage((set) => ({ stage, api } = set), { settings: ONE_ADDRESS });
  afterEach(() => watchers.splice(0).forEach((line) => line.close()));

  async function readsAll(line: LiveLine, meetingId: string): Promise<boolean> {
    const isNow = (entries: EntriesMessage['entries']): void => {
      const last = entries.at(-1);
      if (last !== undefined) newest.set(line, last.seq);
    };
    line.onEntries = (body) => isNow((JSON.parse(body) as [string, EntriesMessage])[1].entries);
    for (let after: number | null = 0; after !== null;) {
      const page = (await line.ask('subscribe', { meetingId, after })) as Subscription | { ok: false } | undefined;
      if (page?.ok !== true) return false;
      isNow(page.entries);
      after = page.next;
    }
    return true;
  }

  fault(
    `${WATCHERS} watchers and the members come back at once, after the application was killed in mid-vote`,
    'everybody is let in again and reads the journal to its end, every ballot counts once',
    async () => {
      const vote = await stage.openVote(VOTERS, api.address);
      const { meetingId } = vote.council;
      /** Reads the journal page by page and is told of what follows; again and again, as a browser does. */
      const follow = async (): Promise<void> => {
        for (;;) {
          const line = await LiveLine.connect(api.address).catch(() => null);
          if (line !== null && (await readsAll(line, meetingId))) return void watchers.push(line);
          line?.close();
          await new Promise((wake) => setTimeout(wake, 200 + Math.random() * 800));
        }
      };
      // They come one after the other in the evening, and all at once when the line is back.
      for (let come = 0; come < WATCHERS; come += 100) await Promise.all(Array.from({ length: 100 }, follow));
      const { casting } = await stage.castUntil(vote, 5);
      watchers.splice(0);
      await api.kill();
      const kept = await stage.expectKept(vote);
      api = await stage.start({ ...ONE_ADDRESS, PORT: api.port });
      await Promise.all([casting, ...Array.from({ length: WATCHERS }, follow)]);
      await stage.expectCountedOnce(vote);
      await stage.finish(vote);
      const [{ count } = { count: 0 }] = await stage.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM journal_entry WHERE meeting_id = $1 AND audience = 'public'`,
        [meetingId],
      );
      const isTold = (): true | undefined => watchers.every((line) => newest.get(line) === count) || undefined;
      await until(isTold, 'not everybody was told of the end', 60_000);
      return `${watchers.length} came back, ${kept} acknowledged before, ${VOTERS} counted once`;
    },
    600_000,
  );
});
