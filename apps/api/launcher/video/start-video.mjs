import { isIP } from 'node:net';
import { lockDirectory } from '../instance-lock.mjs';
import { StartError } from '../start-error.mjs';
import { findLivekit } from './find-livekit.mjs';
import { livekitVersionOf } from './livekit-version.mjs';
import { livekitFiles } from './livekit-settings.mjs';
import { startOwnLivekit } from './own-livekit.mjs';

const USUAL_UDP_PORT = 7882;
const USUAL_TCP_PORT = 7881;

const NONE =
  'Video: nicht eingerichtet (kein LiveKit-Server gefunden). Sitzung, Abstimmung und Niederschrift laufen ohne Video. ' +
  'Einrichten: npm run video:install (braucht Go ab 1.26) oder LIVEKIT_URL setzen.';

/**
 * Finds the LiveKit server and starts it where it is a program of this machine. Video never keeps Gremia from starting.
 *
 * @param {{ variables: Record<string, string | undefined>, directory: string, say: (line: string) => void }} options
 * @returns {Promise<{ line: string, settings: Record<string, string>, stop: () => Promise<void> }>}
 *   `line` says what there is; `settings` are for the application
 * @throws StartError when a setting names something that is not there
 */
export async function startVideo({ variables, directory, say }) {
  const found = findLivekit(variables, directory);
  if (found.kind === 'elsewhere') return off(`Video: LiveKit-Server unter ${found.url}`);
  if (found.kind === 'none') return off(NONE);
  const reach = reachFrom(variables);
  if (variables.NODE_ENV === 'production' && reach === null)
    return off(
      'Video: aus. Den gefundenen LiveKit-Server erreicht im Betrieb niemand, solange LIVEKIT_NODE_IP fehlt ' +
        '(docs/video.md).',
    );
  const version = await livekitVersionOf(found.program);
  if (version === null) return off(`Video: aus. ${found.program} ist kein LiveKit-Server, der sich starten lässt.`);
  const release = await lockDirectory(livekitFiles(directory).folder).catch(() => null);
  if (release === null)
    return off(
      'Video: aus. Ein anderes Gremia betreibt den LiveKit-Server dieses Datenverzeichnisses; mehrere Instanzen ' +
        'brauchen LIVEKIT_URL.',
    );
  const server = await startOwnLivekit({
    program: found.program,
    directory,
    webhook: webhookOf(variables),
    reach,
    say,
  });
  if (server === null) {
    await release();
    return off(`Video: aus. ${found.program} startet nicht; was er sagte, steht in livekit/server.log bei den Daten.`);
  }
  return {
    line: `Video: LiveKit-Server ${version}, ${reach === null ? 'nur auf diesem Rechner' : `erreichbar unter ${reach.address}`}`,
    settings: { LIVEKIT_URL: server.url, LIVEKIT_API_KEY: server.key, LIVEKIT_API_SECRET: server.secret },
    stop: async () => {
      await server.stop();
      await release();
    },
  };
}

/** Where Gremia hears from its server; null where nobody knows yet on which port it will listen. */
function webhookOf({ HOST: host, PORT: port }) {
  if (Number(port) === 0 && port) return null;
  const name = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port || 3000}/video/webhook`;
}

const off = (line) => ({ line, settings: {}, stop: async () => undefined });

/** @throws StartError when they are not usable */
function reachFrom({ LIVEKIT_NODE_IP: address, LIVEKIT_UDP_PORT: udp, LIVEKIT_TCP_PORT: tcp }) {
  if (!address) return null;
  if (isIP(address) === 0) throw new StartError(`LIVEKIT_NODE_IP ist keine IP-Adresse: ${address}.`);
  const [udpPort, tcpPort] = [Number(udp || USUAL_UDP_PORT), Number(tcp || USUAL_TCP_PORT)];
  for (const port of [udpPort, tcpPort])
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new StartError('LIVEKIT_UDP_PORT und LIVEKIT_TCP_PORT müssen Ports von 1 bis 65535 sein.');
  return { address, udpPort, tcpPort };
}
