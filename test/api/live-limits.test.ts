import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { limitedSockets } from '../support/limited-sockets';
import { enter, until } from '../support/live';

describe('limits of sockets', () => {
  const sockets = limitedSockets();
  const { open, refused, refusedFor, elsewhere } = sockets;

  it('bind the public by address before the upgrade, and set free what is closed', async () => {
    const headers = elsewhere();
    for (let count = 0; count < 6; count += 1) await open({ headers });
    const before = await refusedFor('too-many-sockets');
    expect(await refused({ headers })).toMatch('400');
    expect(await refusedFor('too-many-sockets')).toBe(before + 1);
    sockets.lines.pop()?.leave();
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
    const { cookie } = await enter(sockets.app, 'ahrenfels');
    expect(await refused({ headers: elsewhere(), cookie })).toBe('let in');
  });

  it('do not bind the members who sit behind the address of a full gallery', async () => {
    const headers = elsewhere();
    for (let count = 0; count < 6; count += 1) await open({ headers });
    for (let count = 0; count < 60; count += 1) await refused({ headers });
    for (const key of ['ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer', 'rabenhaupt', 'moorbach'])
      expect(await refused({ headers, cookie: (await enter(sockets.app, key)).cookie })).toBe('let in');
  });

  it('bind a member by person, over all devices and addresses', async () => {
    const { cookie } = await enter(sockets.app, 'haselhorst');
    const other = (await enter(sockets.app, 'haselhorst')).cookie;
    for (let count = 0; count < 5; count += 1)
      await open({ headers: elsewhere(), cookie: count % 2 === 0 ? cookie : other });
    expect(await refused({ headers: elsewhere(), cookie })).toMatch('400');
  });

  it('count handshakes, also of those who leave at once', async () => {
    const headers = elsewhere();
    const answers = new Set<string>();
    for (let count = 0; count < 60; count += 1) {
      answers.add(await refused({ headers, join: false }));
      sockets.lines.splice(0).forEach((line) => line.leave());
      await new Promise((wake) => setTimeout(wake, 2));
    }
    expect([...answers].sort()).toEqual(['Unexpected server response: 400', 'let in']);
    expect(await refusedFor('too-many-handshakes')).toBeGreaterThan(0);
  });

  it('count cookies of no session, and still hear those whose session was seen before', async () => {
    const headers = elsewhere();
    const { cookie } = await enter(sockets.app, 'ahrenfels');
    await open({ headers, cookie });
    for (let count = 0; count < 90; count += 1) {
      await refused({ headers, cookie: `gremia=${randomUUID()}`, join: false });
      sockets.lines.splice(1).forEach((line) => line.leave());
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
      const wire = connect(Number(new URL(sockets.app.url).port), '127.0.0.1', () =>
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
    const { status } = await sockets.app.visitor().get(`/socket.io/?EIO=4&transport=websocket&sid=${sid}`);
    expect(status).toBe(400);
  });

  it('survive whoever hangs up in the middle of a handshake', async () => {
    const { cookie } = await enter(sockets.app, 'ahrenfels');
    for (let count = 0; count < 40; count += 1)
      await new Promise<void>((resolve) => {
        const wire = connect(Number(new URL(sockets.app.url).port), '127.0.0.1', () => {
          wire.write(
            `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${new URL(sockets.app.url).host}\r\n` +
              `Origin: ${sockets.app.url}\r\nCookie: ${cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
              'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n',
            () => setTimeout(() => wire.resetAndDestroy(), count % 4),
          );
        });
        wire.on('error', () => undefined);
        wire.once('close', () => resolve());
      });
    expect((await sockets.app.visitor().get('/health/live')).status).toBe(200);
    await until(async () => {
      const { cookie: fresh } = await enter(sockets.app, 'ahrenfels');
      return (await refused({ headers: elsewhere(), cookie: fresh })) === 'let in' ? true : undefined;
    }, 'their places are not free again');
  });

  it('end an upgrade that nobody answers', async () => {
    const wire = connect(Number(new URL(sockets.app.url).port), '127.0.0.1');
    wire.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    await new Promise((resolve) => wire.once('close', resolve).resume());
  });
});
