import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../apps/api/launcher/process-table.mjs';
import { until } from '../support/live';
import { hasLivekit, OwnServer } from './livekit';

jest.setTimeout(60_000);

(hasLivekit ? describe : describe.skip)('the own LiveKit server', () => {
  const server = new OwnServer();
  beforeAll(() => server.start(1));
  afterAll(() => server.remove());

  it('makes no room unless it is told to, and knows its rooms', async () => {
    expect(await server.rooms.listRooms()).toEqual([]);
    await server.rooms.createRoom({ name: 'part' });
    expect((await server.rooms.listRooms()).map(({ name }) => name)).toEqual(['part']);
  });

  it('keeps its secret and settings for its owner', () => {
    for (const file of ['secret', 'livekit.json', 'server.log', 'server.pid'])
      expect(statSync(join(server.directory, 'livekit', file)).mode & 0o077).toBe(0);
  });

  const ss = process.platform === 'linux' ? it : it.skip;
  ss('listens on this machine alone', () => {
    const listening = execFileSync('ss', ['-tulnpH'], { encoding: 'utf8' })
      .split('\n')
      .filter((row) => row.includes(`pid=${server.pid},`));
    expect(listening).toHaveLength(2);
    for (const row of listening) expect(row).toMatch(/ 127\.0\.0\.1:\d+ /u);
  });

  it('comes back after a crash under the same address, with the same secret', async () => {
    const [before, settings] = [server.pid, server.settings];
    server.kill();
    await until(
      () => (server.said.includes('Der Video-Server läuft wieder.') ? true : undefined),
      'the server did not come back',
    );
    expect(server.pid).not.toBe(before);
    expect(server.settings).toEqual(settings);
    expect(await server.rooms.listRooms()).toEqual([]);
  });

  it('is ended with Gremia, and the next start has the same secret', async () => {
    const { pid, settings } = server;
    await server.stop();
    expect(isAlive(pid)).toBe(false);
    await server.start(1);
    expect(server.settings.LIVEKIT_API_SECRET).toBe(settings.LIVEKIT_API_SECRET);
  });
});
