import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Metrics } from '../../apps/api/src/platform/metrics/metrics';
import { enter, LiveClient, OPEN, planMeeting, until } from '../support/live';
import { RawLine } from '../support/raw-line';
import { startTestApp, type TestApp } from '../support/test-app';

const SETTINGS = {
  SOCKETS_PER_PERSON: '5',
  SOCKETS_PER_ADDRESS: '6',
  SOCKETS_ANONYMOUS: '9',
  SOCKET_HANDSHAKES_PER_PERSON: '30',
  SOCKET_HANDSHAKES_PER_ADDRESS: '40',
  TRUST_PROXY: '1',
};

/** Each test comes from a network of its own. */
let network = 0;
const elsewhere = (): Record<string, string> => ({ 'x-forwarded-for': `198.51.100.${(network += 1)}` });

describe('limits of sockets', () => {
  let app: TestApp;
  let meetingId: string;
  const lines: RawLine[] = [];
  beforeAll(async () => {
    app = await startTestApp({ settings: SETTINGS });
    meetingId = await planMeeting(app, { committee: 'bauausschuss' });
    const clerk = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await clerk.must(OPEN);
    for (let count = 0; count < 40; count += 1)
      await clerk.must({ kind: 'note-remark', itemId: null, text: 'ä'.repeat(4_000) });
    clerk.leave();
  }, 60_000);
  afterEach(async () => {
    lines.splice(0).forEach((line) => line.leave());
    await until(async () => ((await figure('gremia_live_sockets')) === 0 ? true : undefined), 'still open');
  });
  afterAll(() => app.stop());

  const open = async (options: Parameters<typeof RawLine.open>[1] = {}): Promise<RawLine> => {
    const line = await RawLine.open(app.url, options);
    lines.push(line);
    return line;
  };
  const refused = (options: Parameters<typeof RawLine.open>[1] = {}): Promise<string> =>
    open(options).then(
      () => 'let in',
      (error: Error) => error.message,
    );
  const figure = async (name: string, labels: Record<string, string> = {}): Promise<number> => {
    const metric = await app.get(Metrics).registry.getSingleMetric(name)?.get();
    const found = metric?.values.find((value) =>
      Object.entries(labels).every(([label, wanted]) => value.labels[label] === wanted),
    );
    return found?.value ?? 0;
  };
  const closedFor = (reason: string) => figure('gremia_sockets_closed_total', { reason });
  const refusedFor = (reason: string) => figure('gremia_socket_handshakes_refused_total', { reason });

  it('bind the public by address before the upgrade, and set free what is closed', async () => {
    const headers = elsewhere();
    for (let count = 0; count < 6; count += 1) await open({ headers });
    const before = await refusedFor('too-many-sockets');
    expect(await refused({ headers })).toMatch('400');
    expect(await refusedFor('too-many-sockets')).toBe(before + 1);
    lines.pop()?.leave();
    await until(async () => ((await refused({ headers })) === 'let in' ? true : undefined), 'not set free');
  });

  it('bind an IPv6 customer by the /64, whatever address of it is used', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    for (let count = 0; count < 6; count += 1) await open(from(`2001:db8:1:2:${count}::${count}`));
    expect(await refused(from('2001:db8:1:2:ffff::1'))).toMatch('400');
    expect(await refused(from('2001:db8:1:3::1'))).toBe('let in');
  });

  it('believe the proxy in front, not what a client says of itself', async () => {
    for (let count = 0; count < 6; count += 1)
      await open({ headers: { 'x-forwarded-for': `192.0.2.${count}, 203.0.113.9` } });
    expect(await refused({ headers: { 'x-forwarded-for': '192.0.2.77, 203.0.113.9' } })).toMatch('400');
  });

  it('bind all of the public together, and never keep a member out', async () => {
    for (let count = 0; count < 9; count += 1) await open({ headers: elsewhere() });
    expect(await refused({ headers: elsewhere() })).toMatch('400');
    const { cookie } = await enter(app, 'ahrenfels');
    expect(await refused({ headers: elsewhere(), cookie })).toBe('let in');
  });

  it('do not bind the members who sit behind the address of a full gallery', async () => {
    const headers = elsewhere();
    for (let count = 0; count < 6; count += 1) await open({ headers });
    for (let count = 0; count < 60; count += 1) await refused({ headers });
    for (const key of ['ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer', 'rabenhaupt', 'moorbach'])
      expect(await refused({ headers, cookie: (await enter(app, key)).cookie })).toBe('let in');
  });

  it('bind a member by person, over all devices and addresses', async () => {
    const { cookie } = await enter(app, 'haselhorst');
    const other = (await enter(app, 'haselhorst')).cookie;
    for (let count = 0; count < 5; count += 1)
      await open({ headers: elsewhere(), cookie: count % 2 === 0 ? cookie : other });
    expect(await refused({ headers: elsewhere(), cookie })).toMatch('400');
  });

  it('count handshakes, also of those who leave at once', async () => {
    const headers = elsewhere();
    const answers = new Set<string>();
    for (let count = 0; count < 60; count += 1) {
      answers.add(await refused({ headers, join: false }));
      lines.splice(0).forEach((line) => line.leave());
      await new Promise((wake) => setTimeout(wake, 2));
    }
    expect([...answers].sort()).toEqual(['Unexpected server response: 400', 'let in']);
    expect(await refusedFor('too-many-handshakes')).toBeGreaterThan(0);
  });

  it('count cookies of no session, and still hear those whose session was seen before', async () => {
    const headers = elsewhere();
    const { cookie } = await enter(app, 'ahrenfels');
    await open({ headers, cookie });
    for (let count = 0; count < 90; count += 1) {
      await refused({ headers, cookie: `gremia=${randomUUID()}`, join: false });
      lines.splice(1).forEach((line) => line.leave());
    }
    const before = await refusedFor('too-many-handshakes');
    expect(await refused({ headers, cookie: `gremia=${randomUUID()}` })).toMatch('400');
    expect(await refusedFor('too-many-handshakes')).toBe(before + 1);
    expect(await refused({ headers, cookie })).toBe('let in');
  });

  it('are not gone round by speaking of a session that exists', async () => {
    const line = await open({ headers: elsewhere(), join: false });
    const sid = (JSON.parse((await line.hears((frame) => frame.startsWith('0'))).slice(1)) as { sid: string }).sid;
    const upgrade = await new Promise<string>((resolve) => {
      const wire = connect(Number(new URL(app.url).port), '127.0.0.1', () =>
        wire.write(
          `GET /socket.io/?EIO=4&transport=websocket&sid=${sid} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n` +
            `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`,
        ),
      );
      wire.once('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''));
      wire.once('close', () => resolve('closed'));
    });
    expect(upgrade).toBe('HTTP/1.1 400 Bad Request');
    // Without upgrade it would never be answered.
    const { status } = await app.visitor().get(`/socket.io/?EIO=4&transport=websocket&sid=${sid}`);
    expect(status).toBe(400);
  });

  it('survive whoever hangs up in the middle of a handshake', async () => {
    const { cookie } = await enter(app, 'ahrenfels');
    for (let count = 0; count < 40; count += 1)
      await new Promise<void>((resolve) => {
        const wire = connect(Number(new URL(app.url).port), '127.0.0.1', () => {
          wire.write(
            `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${new URL(app.url).host}\r\n` +
              `Origin: ${app.url}\r\nCookie: ${cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
              'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n',
            () => setTimeout(() => wire.resetAndDestroy(), count % 4),
          );
        });
        wire.on('error', () => undefined);
        wire.once('close', () => resolve());
      });
    expect((await app.visitor().get('/health/live')).status).toBe(200);
    await until(async () => {
      const { cookie: fresh } = await enter(app, 'ahrenfels');
      return (await refused({ headers: elsewhere(), cookie: fresh })) === 'let in' ? true : undefined;
    }, 'their places are not free again');
  });

  it('end an upgrade that nobody answers', async () => {
    const wire = connect(Number(new URL(app.url).port), '127.0.0.1');
    wire.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    await new Promise((resolve) => wire.once('close', resolve).resume());
  });

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
        (line: RawLine, id: number) => line.emit('subscribe', { meetingId, after: 40 }, id),
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
      other.emit('subscribe', { meetingId, after: 0 }, 7);
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
      const meetings = await Promise.all(Array.from({ length: 12 }, () => planMeeting(app)));
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
      line.emit('subscribe', { meetingId, ...from }, id);
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
      for (let id = 0; id < 20; id += 1) line.emit('subscribe', { meetingId, after }, id);
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
            if (line.socket.readyState === 1) line.emit('subscribe', { meetingId, after: 0 }, round);
          if (round % 10 === 9) await new Promise((wake) => setTimeout(wake, 10));
        }
        // The test shares the process with the server: a bound far above noise, far below 400 pages a socket.
        expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(100);
        expect((await app.visitor().get('/health/live')).status).toBe(200);
        expect(await closedFor('talks-too-much')).toBeGreaterThanOrEqual(count);
      },
    );
  });
});
