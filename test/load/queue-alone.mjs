import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { createCouncil } from './council.mjs';
import { ownTime } from './processor-time.mjs';
import { root } from './root.mjs';

/**
 * A program of its own: ballots are put into the queue of their meeting without a socket, a message or a check of its
 * shape. What is left is what one thread has to do for a ballot however its sockets are held: decide, chain, append,
 * remember. Told `{ voters, duration, warm }` (seconds; ballots that are cast before it measures), it answers
 * `{ rate, microseconds }`: ballots per second, and processor time of the application for each.
 */
const built = (path) => createRequire(import.meta.url)(join(root, 'dist/apps/api/src', path));
const { startServer } = built('main.js');
const { CommandQueue } = built('live/runner/command-queue.js');

async function measure({ voters, duration, warm }) {
  const server = await startServer(process.env);
  const queue = server.application.get(CommandQueue, { strict: false });
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { meetingId, itemId, clerk, members } = await createCouncil(client, voters);
  const send = (access, kind, rest) => queue.submit(access, { commandId: randomUUID(), meetingId, kind, ...rest });
  const accessOf = ({ personId }, office) => ({
    meetingId,
    audience: office ? 'office' : 'members',
    actor: { personId, name: 'Mitglied', office, chair: false, insider: true },
  });
  const office = accessOf(clerk, true);
  const voteId = randomUUID();
  await send(office, 'open-meeting', { confirmsRules: true });
  await Promise.all(members.map(({ personId }) => send(office, 'check-in', { personId, mode: 'hall' })));
  await send(office, 'call-item', { itemId });
  await send(office, 'open-vote', { voteId, itemId, subject: { kind: 'free', question: 'Messung' } });
  let ballots = 0;
  let round = 0;
  const castFor = async (seconds) => {
    const until = performance.now() + seconds * 1_000;
    const cast = async (access) => {
      for (let parity = round; performance.now() < until; parity += 1) {
        await send(access, 'cast-ballot', { voteId, choice: parity % 2 === 0 ? 'yes' : 'no', replaces: true });
        ballots += 1;
        round = Math.max(round, parity + 1);
      }
    };
    await Promise.all(members.map((member) => cast(accessOf(member, false))));
  };
  while (ballots < warm) await castFor(duration);
  ballots = 0;
  const [began, used] = [performance.now(), ownTime()];
  await castFor(duration);
  const answer = { rate: ballots / ((performance.now() - began) / 1_000), microseconds: (ownTime() - used) / ballots };
  await client.end();
  await server.close();
  return answer;
}

process.once('message', (question) => void measure(question).then((answer) => process.send(answer)));
process.once('disconnect', () => process.exit(0));
