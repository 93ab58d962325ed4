import { randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';
import { LiveLine } from '../load/live-line.mjs';
import { FloorLine } from './floor-line.mjs';
import { pause } from './wire.mjs';

/**
 * A process of its own that measures what everybody else notices: how long the application takes to answer at all, and
 * how long a ballot takes. It shares nothing with those who attack, so that their work does not count as the server's.
 */
const EVERY_MILLISECONDS = 25;
const BALLOT_EVERY_MILLISECONDS = 200;

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
let seen = fresh();
let running = true;

function fresh() {
  return { health: [], unanswered: 0, ballots: [], refused: [], acknowledged: [], broken: 0 };
}

async function health(address) {
  while (running) {
    const began = performance.now();
    const status = await new Promise((resolve) => {
      get(`${address}/health/live`, { agent }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      }).on('error', () => resolve(0));
    });
    if (status === 200) seen.health.push(performance.now() - began);
    else seen.unanswered += 1;
    await pause(EVERY_MILLISECONDS);
  }
}

async function vote(Line, address, { cookie, meetingId, voteId }, index) {
  let line = await Line.connect(address, cookie);
  line.onClose = () => (line = null);
  await pause(index * (BALLOT_EVERY_MILLISECONDS / 10));
  for (let round = 0; running; round += 1) {
    if (line === null) {
      seen.broken += 1;
      line = await Line.connect(address, cookie).catch(() => null);
      if (line !== null) line.onClose = () => (line = null);
    }
    const commandId = randomUUID();
    const choice = round % 2 === 0 ? 'yes' : 'no';
    const began = performance.now();
    const answer = await line?.ask('command', {
      commandId,
      meetingId,
      kind: 'cast-ballot',
      voteId,
      choice,
      replaces: true,
    });
    if (answer?.ok) {
      seen.ballots.push(performance.now() - began);
      seen.acknowledged.push(commandId);
    } else if (answer !== undefined) seen.refused.push(answer?.problem?.code ?? 'no answer');
    await pause(BALLOT_EVERY_MILLISECONDS);
  }
}

process.on('message', (message) => {
  if (message.kind === 'start') {
    void health(message.address);
    const Line = message.isFloor ? FloorLine : LiveLine;
    void Promise.all(message.voters.map((voter, index) => vote(Line, message.address, voter, index)));
  } else if (message.kind === 'report') {
    process.send({ kind: 'seen', ...seen });
    seen = fresh();
  } else if (message.kind === 'stop') {
    running = false;
    setTimeout(() => process.exit(0), 500);
  }
});
process.once('disconnect', () => process.exit(0));
