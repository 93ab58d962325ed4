import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import WebSocket from 'ws';
import { createCouncil } from './council.mjs';
import { root } from './harness.mjs';
import { LiveLine } from './live-line.mjs';

/**
 * Milliseconds until all of `count` receivers have one message. `send` starts it; `listen(hear)` makes every receiver
 * call `hear` once per message.
 */
function timer(count) {
  let missing = 0;
  let done = () => undefined;
  return {
    hear: () => {
      missing -= 1;
      if (missing === 0) done();
    },
    async time(send) {
      missing = count;
      const all = new Promise((resolve) => {
        done = resolve;
      });
      const began = performance.now();
      await Promise.all([send(), all]);
      return performance.now() - began;
    },
  };
}

/**
 * The public follows a meeting on so many sockets; an event is a remark of the clerk: sent, decided, committed, pushed.
 */
export async function followMeeting({ address, client }, count) {
  const { meetingId, clerk } = await createCouncil(client, 3);
  const office = await LiveLine.connect(address, clerk.cookie);
  const act = (kind, rest) => office.must('command', { commandId: randomUUID(), meetingId, kind, ...rest });
  await act('open-meeting', { confirmsRules: true });
  const { hear, time } = timer(count);
  const lines = [];
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const line = await LiveLine.connect(address);
    await line.must('subscribe', { meetingId, after: 0 });
    line.onEntries = (body) => {
      bytes = body.length;
      hear();
    };
    lines.push(line);
  }
  return {
    event: () => time(() => act('note-remark', { itemId: null, text: 'Eine Bemerkung zum Gang der Sitzung' })),
    bytes: () => bytes,
    close: () => [office, ...lines].forEach((line) => line.close()),
  };
}

/**
 * The same over nothing but `ws`: one socket sends, the server passes the same number of bytes on to as many sockets.
 */
export async function bareWebSockets(count) {
  const server = fork(join(root, 'test/load/bare-ws.mjs'));
  const [{ address }] = await once(server, 'message');
  const { hear, time } = timer(count + 1);
  const sockets = [];
  for (let index = 0; index <= count; index += 1) {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await once(socket, 'open');
    socket.on('message', hear);
    sockets.push(socket);
  }
  return {
    event: (bytes) => time(async () => sockets[0].send('x'.repeat(bytes))),
    close: () => {
      for (const socket of sockets) socket.terminate();
      server.disconnect();
    },
  };
}
