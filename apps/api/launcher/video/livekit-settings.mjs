import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSecret } from '../secret-files.mjs';

/** The port of “discard”. */
const NOBODY_LISTENS = 9;

/** Name of the key by which Gremia and its own server know each other. */
export const LIVEKIT_KEY = 'gremia';

/**
 * Where the own server's files lie in the data directory: settings and secret (readable for their owner only), log, and
 * the number of its process.
 */
export function livekitFiles(directory) {
  const folder = join(directory, 'livekit');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    folder,
    settings: join(folder, 'livekit.json'),
    secret: join(folder, 'secret'),
    log: join(folder, 'server.log'),
    process: join(folder, 'server.pid'),
  };
}

/** Made once and kept: after a crash of the server or of Gremia tokens have to hold. 32 bytes. */
export function keptSecret({ secret }) {
  if (!existsSync(secret)) writeSecret(secret, randomBytes(32).toString('base64url'));
  return readFileSync(secret, 'utf8').trim();
}

/**
 * The settings of the own server. Signalling listens on this machine only, for Gremia passes it on. Media do, too,
 * unless an address is given under which other machines reach this one.
 *
 * `tcp_port` would be 7881 on every address if it were not said (`bind_addresses` does not cover it). Without
 * `stun_servers` every browser would be sent to two companies elsewhere to ask for its address, which nobody here needs:
 * they are sent to a port of this machine at which nobody listens. That of the media would not do: a question there
 * keeps a browser from being connected.
 *
 * @param {{ port: number, udpPort: number, secret: string, webhook: string | null,
 *   reach: { address: string, udpPort: number, tcpPort: number } | null }} options
 */
export function livekitSettings({ port, udpPort, secret, webhook, reach }) {
  const media =
    reach === null
      ? {
          tcp_port: 0,
          udp_port: udpPort,
          node_ip: '127.0.0.1',
          enable_loopback_candidate: true,
          interfaces: { includes: ['lo', 'lo0', 'Loopback Pseudo-Interface 1'] },
        }
      : { tcp_port: reach.tcpPort, udp_port: reach.udpPort, node_ip: reach.address };
  const own = `${media.node_ip.includes(':') ? `[${media.node_ip}]` : media.node_ip}:${NOBODY_LISTENS}`;
  return {
    port,
    bind_addresses: ['127.0.0.1'],
    keys: { [LIVEKIT_KEY]: secret },
    rtc: { ...media, use_external_ip: false, stun_servers: [own] },
    room: { auto_create: false, departure_timeout: 20 },
    logging: { level: 'warn' },
    ...(webhook === null ? {} : { webhook: { api_key: LIVEKIT_KEY, urls: [webhook] } }),
  };
}

/** JSON is YAML, too; complete or not at all, however the process ends. */
export function writeSettings({ settings: file }, settings) {
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** What the server was last started with; null when it never was, or nobody can read it. */
export function readSettings({ settings: file }) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
