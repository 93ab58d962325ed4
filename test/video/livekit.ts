import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoomServiceClient } from 'livekit-server-sdk';
import { startVideo } from '../../apps/api/launcher/video/start-video.mjs';

const program = process.env.GREMIA_LIVEKIT_BIN ?? 'off';

/**
 * Whether there is a server to test with; `npm run test:video` counts and names what is left out without one. Each file
 * asks for itself: this module outlives the file that loads it first (ADR 42), with that file's `describe`.
 */
export const hasLivekit = program !== 'off';

/** A server of our own, started as `npm start` does, on a directory that goes with it. */
export class OwnServer {
  readonly directory = mkdtempSync(join(tmpdir(), 'gremia-livekit-'));
  readonly said: string[] = [];
  settings: Record<string, string> = {};
  private end: () => Promise<void> = async () => undefined;

  async start(webPort: number): Promise<void> {
    const video = await startVideo({
      variables: { GREMIA_LIVEKIT_BIN: program, PORT: String(webPort) },
      directory: this.directory,
      say: (line) => void this.said.push(line),
    });
    this.settings = video.settings;
    this.end = video.stop;
  }

  get rooms(): RoomServiceClient {
    const { LIVEKIT_URL = '', LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = this.settings;
    return new RoomServiceClient(LIVEKIT_URL.replace(/^ws/u, 'http'), LIVEKIT_API_KEY, LIVEKIT_API_SECRET);
  }

  get pid(): number {
    return Number(readFileSync(join(this.directory, 'livekit/server.pid'), 'utf8'));
  }

  kill(): void {
    process.kill(this.pid, 'SIGKILL');
  }

  /** Ends it as the end of Gremia does. */
  async stop(): Promise<void> {
    await this.end();
    this.end = async () => undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
