import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openVote } from '../load/ballots.mjs';
import { root, startApplication } from '../load/harness.mjs';
import { Visitor } from './visitor.mjs';

/** As many are in session. */
export const VOTERS = 20;
const ANONYMOUS = 10;
const MEMORY_EVERY_MILLISECONDS = 100;

const built = (path) => createRequire(import.meta.url)(join(root, 'dist/apps/api/src', path));

/** The demonstration council with its usual limits; two accounts and ten others who mean no good. */
export async function setStage() {
  const application = await startApplication({ GREMIA_DEMO: '1' });
  const { address, client } = application;
  const { DEMONSTRATION_PASSWORD: password } = built('platform/config/demonstration.js');
  const { demoId } = built('demo/demo-id.js');
  const newVisitor = () => new Visitor(address);
  const accounts = [];
  for (const login of ['ahrenfels', 'goldacker']) {
    const account = newVisitor();
    if ((await account.signIn(login, password)) !== 201) throw new Error(`${login} cannot sign in`);
    accounts.push(account);
  }
  const { rows: meetings } = await client.query(
    `SELECT m.id FROM meeting m JOIN journal_entry e ON e.meeting_id = m.id WHERE m.public AND NOT m.rehearsal
      AND m.agenda_published_at IS NOT NULL GROUP BY m.id ORDER BY count(*) DESC`,
  );
  const motion = motionOf(demoId);
  const paper = await accounts[0].post('/api/v1/papers', motion);
  const submitted = await accounts[0].post(`/api/v1/papers/${paper.body.id}/submit`, {});
  if (submitted.status >= 300) throw new Error(`handing in a motion was answered ${submitted.status}`);
  return {
    ...application,
    accounts,
    anonymous: Array.from({ length: ANONYMOUS }, newVisitor),
    newVisitor,
    victim: { login: 'fasanenhof', password },
    motion,
    paperId: paper.body.id,
    meetingIds: meetings.map(({ id }) => id),
    longestMeetingId: meetings[0].id,
    figure: (name, reason) => figureOf(newVisitor(), name, reason),
    watchMemory: () => watchMemory(application),
  };
}

/** A council in session whose members vote all the time, and a process that watches how they fare. */
export async function startVoting(application) {
  const vote = await openVote(application, VOTERS);
  const { meetingId, voteId, cookies } = vote;
  const probe = fork(join(root, 'test/hostile/probe.mjs'));
  // The probe has lines of its own; those on which the vote was prepared are in nobody's way.
  vote.lines.forEach((line) => line.close());
  probe.send({
    kind: 'start',
    address: application.address,
    voters: cookies.map((cookie) => ({ cookie, meetingId, voteId })),
  });
  const acknowledged = [];
  return {
    meetingId,
    memberCookie: cookies[0],
    /** What was seen since the last report. */
    async report() {
      probe.send({ kind: 'report' });
      const [seen] = await once(probe, 'message');
      acknowledged.push(...seen.acknowledged);
      return seen;
    },
    /** Ballots that were acknowledged and are not in the journal exactly once. */
    async lost() {
      const { rows } = await application.client.query(
        `SELECT a.id FROM unnest($1::uuid[]) AS a(id)
          WHERE (SELECT count(*) FROM journal_entry WHERE meeting_id = $2 AND command_id = a.id) <> 1`,
        [acknowledged, meetingId],
      );
      return { acknowledged: acknowledged.length, lost: rows.length };
    },
    async stop() {
      probe.send({ kind: 'stop' });
      await once(probe, 'exit');
      vote.close();
    },
  };
}

const motionOf = (demoId) => ({
  kind: 'motion',
  title: 'Bänke am Uferweg',
  public: true,
  originators: [{ kind: 'faction', id: demoId('faction/bul'), name: 'Fraktion Bürgerunion Lindenau' }],
  parentId: null,
  points: [
    { id: 'p1', scheme: '01', body: [{ t: 'text', s: 'Am Uferweg werden zehn Bänke aufgestellt.' }], children: [] },
    { id: 'p2', scheme: '01', body: [{ t: 'text', s: 'Dem Bauausschuss wird berichtet.' }], children: [] },
  ],
  reasons: 'Es fehlen Sitzgelegenheiten.',
  pointReasons: {},
  consultations: [
    { committeeId: demoId('committee/stadtrat'), meetsOn: null, public: true, responsibility: 'decision' },
  ],
  statement: null,
});

/** A figure of /metrics; 0 where there is none. */
async function figureOf(visitor, name, reason) {
  const { body } = await visitor.get('/metrics');
  visitor.leave();
  const labels = reason === undefined ? '' : `\\{reason="${reason}"\\}`;
  return Number(new RegExp(`^${name}${labels} (\\S+)$`, 'm').exec(String(body))?.[1] ?? 0);
}

/** The most memory the application takes from now on, above what it takes now. */
function watchMemory({ memory }) {
  let most = 0;
  let running = true;
  const watching = (async () => {
    const before = await memory();
    while (running) {
      most = Math.max(most, (await memory()) - before);
      await new Promise((wake) => setTimeout(wake, MEMORY_EVERY_MILLISECONDS));
    }
    most = Math.max(most, (await memory()) - before);
  })();
  return {
    end: async () => {
      running = false;
      await watching;
      return most;
    },
  };
}
