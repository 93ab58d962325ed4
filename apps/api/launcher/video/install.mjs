import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from '../run-process.mjs';
import { StartError } from '../start-error.mjs';
import { installedLivekit } from './find-livekit.mjs';
import { LIVEKIT_PACKAGE, LIVEKIT_VERSION, livekitVersionOf, NEEDED_GO } from './livekit-version.mjs';

/**
 * `npm run video:install`: builds the LiveKit server with Go, into `bin` of the data directory (`GREMIA_DATA`) or of
 * the directory that is given. Only when it is asked for: never while packages are installed, never at the start.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const say = (line) => process.stdout.write(`${line}\n`);

async function install(directory) {
  const target = installedLivekit(directory);
  if (existsSync(target) && (await livekitVersionOf(target)) === LIVEKIT_VERSION)
    return say(`LiveKit-Server ${LIVEKIT_VERSION} ist schon da: ${target}`);
  await assertGo();
  say(`LiveKit-Server ${LIVEKIT_VERSION} wird mit Go gebaut (${LIVEKIT_PACKAGE}).`);
  say('Das kostet etwa 5 Minuten Rechenzeit, 190 MB Herunterladen und 1,5 GB in den Zwischenspeichern von Go.');
  mkdirSync(dirname(target), { recursive: true });
  const draft = mkdtempSync(join(dirname(target), 'build-'));
  try {
    await build(draft);
    const built = join(draft, process.platform === 'win32' ? 'server.exe' : 'server');
    const version = await livekitVersionOf(built);
    if (version !== LIVEKIT_VERSION) throw new StartError(`Gebaut wurde ${version ?? 'etwas anderes'}; verworfen.`);
    renameSync(built, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  say(`Fertig: ${target}. Der nächste Start (npm start) findet ihn.`);
}

async function assertGo() {
  const needed = NEEDED_GO.join('.');
  const { output } = await runProcess('go', ['version']).catch(() => ({ output: '' }));
  const [, major = 0, minor = 0] = (/go(\d+)\.(\d+)/u.exec(output) ?? []).map(Number);
  const [neededMajor, neededMinor] = NEEDED_GO;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  const found = output === '' ? 'Go wurde nicht gefunden' : `gefunden wurde Go ${major}.${minor}`;
  throw new StartError(
    `Zum Bauen wird Go ab ${needed} gebraucht (https://go.dev/dl); ${found}. Andere Wege stehen in docs/video.md.`,
  );
}

function build(into) {
  const environment = { ...process.env, CGO_ENABLED: '0', GOBIN: into };
  const args = ['install', '-trimpath', '-ldflags=-s -w', LIVEKIT_PACKAGE];
  return new Promise((fulfil, reject) => {
    const child = spawn('go', args, { env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? fulfil() : reject(new StartError('Der Bau ist gescheitert; Go sagt oben, warum.')),
    );
  });
}

install(resolve(process.argv[2] || process.env.GREMIA_DATA || join(root, 'data'))).catch((error) => {
  process.stderr.write(error.name === 'StartError' ? `${error.message}\n` : `${error.stack}\n`);
  process.exitCode = 1;
});
