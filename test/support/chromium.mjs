import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const ELSEWHERE = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const HOW_TO_GET_ONE = `The tests in the browser need Chromium (or Chrome), and none was found.
  Debian, Ubuntu:  sudo apt-get install chromium
  macOS:           brew install --cask chromium
  Windows:         winget install Google.Chrome
An installation elsewhere is named with CHROMIUM_PATH=/path/to/chromium.`;

/**
 * The browser for the tests: CHROMIUM_PATH, the first on the PATH, a usual place; as root on Debian one is installed.
 *
 * @returns {string | null} its path; null after saying how to get one
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return null;
  }
  return onPath() ?? elsewhere() ?? installed() ?? explained();
}

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of NAMES) {
    const found = directories.map((directory) => join(directory, name + suffix)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return null;
}

function elsewhere() {
  return ELSEWHERE[process.platform]?.find((path) => existsSync(path)) ?? null;
}

function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  console.log('== Installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return aptGet('update', '-qq') && aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium')
    ? onPath()
    : null;
}

function explained() {
  console.error(HOW_TO_GET_ONE);
  return null;
}
