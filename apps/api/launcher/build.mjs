import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runProcess } from './run-process.mjs';
import { StartError } from './start-error.mjs';

const COMMON = ['package.json', 'package-lock.json', 'tsconfig.json', 'libs'];
const PARTS = [
  {
    name: 'Server',
    stamp: 'server',
    result: 'dist/apps/api/src/main.js',
    sources: [...COMMON, 'nest-cli.json', '.swcrc', 'migrations', 'apps/api/src'],
    tool: '@nestjs/cli',
    binary: 'bin/nest.js',
    runs: [['build']],
  },
  {
    name: 'Oberfläche',
    stamp: 'web',
    result: 'dist/apps/web/index.html',
    sources: [...COMMON, 'docs/handbuch', 'apps/web'],
    tool: 'vite',
    binary: 'bin/vite.js',
    // The first one empties the directory, the second one adds the page that is read without a connection.
    runs: ['vite.config.ts', 'offline.vite.config.ts'].map((config) => [
      ...['build', '--config', `apps/web/${config}`, '--logLevel', 'error'],
    ]),
  },
  {
    name: 'Prüfprogramm',
    stamp: 'verify',
    result: 'dist/verify/gremia-verify.mjs',
    sources: [...COMMON, 'apps/verify'],
    tool: 'vite',
    binary: 'bin/vite.js',
    runs: [['build', '--config', 'apps/verify/vite.config.mts', '--logLevel', 'error']],
  },
];

/** For installations that are built once and started often: `GREMIA_BUILD=skip` takes what is there. */
export function assertBuilt(root) {
  for (const { name, result } of PARTS)
    if (!existsSync(join(root, result)))
      throw new StartError(`${name}: ${result} fehlt. Bitte führen Sie zuerst npm run build aus.`);
}

/**
 * Builds, side by side, what is not built or older than its sources. Where there are no sources (container image), what
 * is built is taken as it is.
 */
export async function buildIfNeeded(root, say) {
  const outdated = PARTS.filter((part) => existsSync(join(root, part.sources.at(-1)))).flatMap((part) => {
    const stamp = fingerprint(root, part.sources);
    return existsSync(join(root, part.result)) && readStamp(root, part) === stamp ? [] : [{ part, stamp }];
  });
  if (outdated.length === 0) return;
  const names = outdated.map(({ part }) => part.name);
  say(`${new Intl.ListFormat('de').format(names)} ${names.length === 1 ? 'wird' : 'werden'} gebaut …`);
  await Promise.all(outdated.map(({ part, stamp }) => build(root, part, stamp)));
}

async function build(root, part, stamp) {
  for (const args of part.runs) {
    const { code, output } = await runProcess(process.execPath, [binaryOf(root, part), ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (code !== 0) throw new StartError(`${part.name}: Das Bauen ist fehlgeschlagen.\n${output.trim()}`);
  }
  mkdirSync(dirname(stampPath(root, part)), { recursive: true });
  writeFileSync(stampPath(root, part), stamp);
}

function binaryOf(root, part) {
  try {
    return join(dirname(createRequire(join(root, 'package.json')).resolve(`${part.tool}/package.json`)), part.binary);
  } catch {
    throw new StartError(`${part.name}: Zum Bauen fehlt ${part.tool}. Bitte führen Sie zuerst npm ci aus.`);
  }
}

function stampPath(root, part) {
  return join(root, 'dist', `.${part.stamp}-stamp`);
}

function readStamp(root, part) {
  try {
    return readFileSync(stampPath(root, part), 'utf8');
  } catch {
    return null;
  }
}

/** Content, not dates: a checkout or a copy changes the dates only. */
function fingerprint(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, root, source);
  return hash.digest('hex');
}

function addTo(hash, root, path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return;
  const entries = readEntries(absolute);
  if (entries === null) {
    hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0');
    return;
  }
  for (const { name } of entries) if (!/\.test\.tsx?$/.test(name)) addTo(hash, root, `${path}/${name}`);
}

function readEntries(absolute) {
  try {
    return readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}
