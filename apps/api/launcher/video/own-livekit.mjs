import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';
import { spawnLivekit, stopLivekit, survivingLivekit } from './livekit-process.mjs';
import {
  keptSecret,
  LIVEKIT_KEY,
  livekitFiles,
  livekitSettings,
  readSettings,
  writeSettings,
} from './livekit-settings.mjs';

const ATTEMPTS = 3;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 30_000;
/** A server that ran so long has recovered. */
const STEADY_MILLISECONDS = 60_000;

/**
 * Runs the LiveKit server of this installation beside the database, and starts it again whenever it dies: on the same
 * ports and with the same secret, so that browsers find back to their calls. Rooms live in its memory only; whoever
 * made them makes them anew.
 *
 * @param {{ program: string, directory: string, webhook: string | null,
 *   reach: { address: string, udpPort: number, tcpPort: number } | null, say?: (line: string) => void }} options
 *   `webhook`: where it tells what happens; `reach`: the address and ports for other machines, else none reaches it
 * @returns {Promise<{ url: string, key: string, secret: string, stop: () => Promise<void> } | null>}
 *   null when it does not start
 */
export async function startOwnLivekit({ program, directory, webhook, reach, say = () => undefined }) {
  const files = livekitFiles(directory);
  const secret = keptSecret(files);
  const common = { secret, webhook, reach };
  const started = (await takeOver(files, common)) ?? (await startAnew(program, files, common));
  if (started === null) return null;
  const { port } = started;
  let { server } = started;
  let stopped = false;
  const wake = new AbortController();
  const guarding = guard();
  return {
    url: `ws://127.0.0.1:${port}`,
    key: LIVEKIT_KEY,
    secret,
    stop: async () => {
      stopped = true;
      wake.abort();
      await stopLivekit(server, { files, port, secret });
      await guarding;
    },
  };

  async function guard() {
    let pause = FIRST_PAUSE;
    let began = performance.now();
    while (!stopped) {
      await server.ended;
      if (stopped) return;
      if (performance.now() - began > STEADY_MILLISECONDS) pause = FIRST_PAUSE;
      if (pause === FIRST_PAUSE) say('Der Video-Server ist ausgefallen und wird neu gestartet …');
      await sleep(pause, undefined, { signal: wake.signal }).catch(() => undefined);
      pause = Math.min(pause * 3, LONGEST_PAUSE);
      if (stopped) return;
      began = performance.now();
      const again = await spawnLivekit({ program, files, port });
      if (again !== null) server = again;
      if (again !== null && !stopped) say('Der Video-Server läuft wieder.');
    }
  }
}

/** A server that runs with the same settings is kept, with its calls; one with others is ended. */
async function takeOver(files, common) {
  const last = readSettings(files);
  const port = last?.port;
  if (!Number.isInteger(port)) return null;
  const server = await survivingLivekit({ files, port, secret: common.secret });
  if (server === null) return null;
  const wanted = livekitSettings({ ...common, port, udpPort: last.rtc?.udp_port });
  if (JSON.stringify(wanted) === JSON.stringify(last)) return { server, port };
  await stopLivekit(server, { files, port, secret: common.secret });
  return null;
}

/** On any free ports; another program may take one in the meantime. */
async function startAnew(program, files, common) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort();
    writeSettings(files, livekitSettings({ ...common, port, udpPort: await freePort() }));
    const server = await spawnLivekit({ program, files, port });
    if (server !== null) return { server, port };
  }
  return null;
}
