import { randomUUID } from 'node:crypto';
import { limitedSockets } from '../support/limited-sockets';
import { planMeeting, until } from '../support/live';
import type { RawLine } from '../support/raw-line';

describe('limits of what is sent over a socket', () => {
  const sockets = limitedSockets();
  const { open, closedFor, elsewhere } = sockets;

  describe('on one connection', () => {
    it.each([
      ['malformed commands', (line: RawLine, id: number) => line.emit('command', { kind: 'nonsense' }, id)],
      ['malformed subscriptions', (line: RawLine, id: number) => line.emit('subscribe', { meetingId: id }, id)],
      ['messages that nobody knows', (line: RawLine, id: number) => line.emit('disconnectEverybody', {}, id)],
      ['messages that want no answer', (line: RawLine) => line.send('42/live,["x"]')],
      ['acknowledgements of nothing', (line: RawLine, id: number) => line.send(`43/live,${id}[]`)],
      ['heartbeats', (line: RawLine) => line.send('3')],
      ['frames that are no packets', (line: RawLine) => line.send('6')],
      ['pings of the WebSocket', (line: RawLine) => line.socket.ping()],
      [
        'meetings that there are not',
        (line: RawLine, id: number) => line.emit('subscribe', { meetingId: randomUUID(), after: 0 }, id),
      ],
      [
        'subscriptions to what is heard already',
        (line: RawLine, id: number) => line.emit('subscribe', { meetingId: sockets.meetingId, after: 40 }, id),
      ],
      [
        'long messages',
        (line: RawLine, id: number) => line.emit('command', { kind: 'note-remark', text: 'x'.repeat(90_000) }, id),
      ],
    ])('%s are counted, and their sender is let go', async (_, send) => {
      const line = await open({ headers: elsewhere() });
      const before = await closedFor('talks-too-much');
      for (let id = 0; id < 1_000 && !line.closed; id += 1) {
        send(line, id);
        if (id % 50 === 49) await new Promise((wake) => setTimeout(wake, 5));
      }
      await until(() => (line.closed ? true : undefined), 'still connected');
      expect(await closedFor('talks-too-much')).toBe(before + 1);
    });

    it.each([
      ['binary attachments announced', '451-/live,0["command",{"_placeholder":true,"num":0}]'],
      ['ten of them', '4510-/live,0["command",{"_placeholder":true,"num":0}]'],
      ['binary acknowledgements', '461-/live,0[{"_placeholder":true,"num":0}]'],
      ['a binary frame', Buffer.from([1, 2, 3])],
      ['nesting without end', `42/live,0["command",${'['.repeat(45_000)}${']'.repeat(45_000)}]`],
      ['objects in objects', `42/live,0["command",${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}]`],
      ['nesting in the greeting', `40/live,{"a":${'['.repeat(45_000)}${']'.repeat(45_000)}}`],
      ['the namespace a second time', '40/live,'],
      ['another namespace', '40'],
    ])('%s: whoever sends it is let go, everybody else stays', async (_, frame) => {
      const [line, other] = [await open({ headers: elsewhere() }), await open({ headers: elsewhere() })];
      line.send(frame);
      if (frame === '40') {
        await line.hears((heard) => heard.startsWith('44'));
        return;
      }
      await until(() => (line.closed ? true : undefined), 'still connected');
      other.emit('subscribe', { meetingId: sockets.meetingId, after: 0 }, 7);
      expect(await other.hears((heard) => heard.startsWith('43/live,7'))).toContain('"ok":true');
    });

    it('the namespace many times at once asks for the rights once', async () => {
      const line = await open({ headers: elsewhere(), join: false });
      for (let count = 0; count < 20; count += 1) line.send('40/live,');
      await until(() => (line.frames.some((frame) => frame.startsWith('40')) || line.closed ? true : undefined), 'x');
      expect(line.frames.filter((frame) => frame.startsWith('40/live,{')).length).toBeLessThanOrEqual(1);
    });

    it('a message in thousands of pieces is not waited for', async () => {
      const line = await open({ headers: elsewhere() });
      for (let count = 0; count < 1_000 && !line.closed; count += 1) line.socket.send('x', { fin: false });
      await until(() => (line.closed ? true : undefined), 'still connected');
    });

    it('nobody follows more than a few meetings', async () => {
      const line = await open({ headers: elsewhere() });
      const meetings = await Promise.all(Array.from({ length: 12 }, () => planMeeting(sockets.app)));
      for (const [id, other] of meetings.entries()) line.emit('subscribe', { meetingId: other, after: 0 }, id);
      const answers = await until(() => {
        const found = line.frames.filter((frame) => frame.startsWith('43/live,'));
        return found.length === 12 ? found : undefined;
      }, 'not all are answered');
      expect(answers.filter((frame) => frame.includes('"ok":true'))).toHaveLength(8);
      expect(answers.filter((frame) => frame.includes('too-many-requests'))).toHaveLength(4);
    });
  });

  it('let nobody read the same stream again and again, and everybody read on', async () => {
    const line = await open({ headers: elsewhere() });
    const ask = async (id: number, from: object): Promise<string> => {
      line.emit('subscribe', { meetingId: sockets.meetingId, ...from }, id);
      return line.hears((frame) => frame.startsWith(`43/live,${id}[`));
    };
    const { head } = (JSON.parse((await ask(1, { after: 0 })).slice(9)) as [{ head: number }])[0];
    const answers: string[] = [];
    for (let id = 10; id < 20; id += 1)
      answers.push(await ask(id, id % 2 === 0 ? { after: 0 } : { after: head, audience: 'members' }));
    expect(answers.filter((answer) => answer.includes('"ok":true'))).toHaveLength(5);
    expect(answers.at(-1)).toContain('too-many-requests');
    for (let id = 20; id < 25; id += 1) expect(await ask(id, { after: head })).toContain('"ok":true');
  });

  it.each([{ after: 0 }, { after: 5 }])(
    'do not let a page be asked for many times at once ($after)',
    async ({ after }) => {
      const line = await open({ headers: elsewhere() });
      for (let id = 0; id < 20; id += 1) line.emit('subscribe', { meetingId: sockets.meetingId, after }, id);
      const answers = await until(() => {
        const found = line.frames.filter((frame) => frame.startsWith('43/live,'));
        return found.length === 20 ? found : undefined;
      }, 'not all are answered');
      expect(answers.filter((answer) => answer.includes('"ok":true'))).toHaveLength(6);
    },
  );

  describe('of those who do not read', () => {
    const rounds = 400;

    it.each([3, 6])(
      '%d sockets that ask without end and never read cost no more than a few pages each',
      async (count) => {
        const headers = elsewhere();
        const hostile: RawLine[] = [];
        for (let index = 0; index < count; index += 1) hostile.push(await open({ headers }));
        hostile.forEach((line) => line.stopReading());
        const before = process.memoryUsage.rss();
        for (let round = 0; round < rounds; round += 1) {
          for (const line of hostile)
            if (line.socket.readyState === 1) line.emit('subscribe', { meetingId: sockets.meetingId, after: 0 }, round);
          if (round % 10 === 9) await new Promise((wake) => setTimeout(wake, 10));
        }
        // The test shares the process with the server: a bound far above noise, far below 400 pages a socket.
        expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(100);
        expect((await sockets.app.visitor().get('/health/live')).status).toBe(200);
        expect(await closedFor('talks-too-much')).toBeGreaterThanOrEqual(count);
      },
    );
  });
});
