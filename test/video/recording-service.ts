import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livekitSettings } from '../../apps/api/launcher/video/livekit-settings.mjs';
import { until } from '../support/live';

const KEY = 'gremia';
const SECRET = 'a secret of this test, of thirty-two bytes';
const egressProgram = process.env.GREMIA_EGRESS_BIN ?? '';

/** Whether there are a LiveKit server, Redis and a program in the place of its egress service (`test/video/egress`). */
export const hasRecorder =
  (process.env.GREMIA_LIVEKIT_BIN ?? 'off') !== 'off' &&
  egressProgram !== '' &&
  spawnSync('redis-server', ['--version']).status === 0;

/** A LiveKit server that shares a Redis with a service that records, as in operation. */
export class RecordingService {
  readonly directory = mkdtempSync(join(tmpdir(), 'gremia-recording-'));
  readonly folder = join(this.directory, 'recordings');
  settings: Record<string, string> = {};
  private readonly children: ChildProcess[] = [];
  private egress: ChildProcess | null = null;
  private redisPort = 0;

  async start(): Promise<void> {
    mkdirSync(this.folder);
    const [port, udpPort, redisPort] = await Promise.all([freePort(), freePort(), freePort()]);
    this.redisPort = redisPort;
    this.run('redis-server', [
      '--port',
      String(redisPort),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      this.directory,
    ]);
    const usual = livekitSettings({ port, udpPort, secret: SECRET, webhook: null, reach: null });
    const file = join(this.directory, 'livekit.json');
    writeFileSync(file, JSON.stringify({ ...usual, redis: { address: `127.0.0.1:${redisPort}` } }));
    this.settings = {
      LIVEKIT_URL: `ws://127.0.0.1:${port}`,
      LIVEKIT_API_KEY: KEY,
      LIVEKIT_API_SECRET: SECRET,
      GREMIA_RECORDINGS: this.folder,
    };
    await new Promise((resolve) => setTimeout(resolve, 500));
    this.run(process.env.GREMIA_LIVEKIT_BIN ?? '', ['--config', file]);
    await until(() => answers(`http://127.0.0.1:${port}`), 'LiveKit does not answer', 30_000);
    await this.startEgress();
  }

  async startEgress(): Promise<void> {
    this.egress = this.run(egressProgram, [], {
      EGRESS_REDIS: `127.0.0.1:${this.redisPort}`,
      EGRESS_LIVEKIT: this.settings['LIVEKIT_URL'] ?? '',
      EGRESS_KEY: KEY,
      EGRESS_SECRET: SECRET,
    });
    let said = '';
    this.egress.stderr?.on('data', (piece: Buffer) => void (said += piece.toString()));
    await until(() => (said.includes('egress is ready') ? true : undefined), 'the recorder does not start', 30_000);
  }

  stopEgress(): void {
    this.egress?.kill('SIGKILL');
  }

  async remove(): Promise<void> {
    for (const child of this.children.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.directory, { recursive: true, force: true });
  }

  private run(program: string, args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.resume();
    this.children.push(child);
    return child;
  }
}

const answers = (url: string): Promise<true | undefined> =>
  fetch(url).then(
    ({ ok }) => ok || undefined,
    () => undefined,
  );

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
