import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertBuilt, buildIfNeeded } from './launcher/build.mjs';
import { assertPortFree } from './launcher/free-port.mjs';
import { lockDirectory } from './launcher/instance-lock.mjs';
import { realDirectory } from './launcher/real-directory.mjs';
import { StartError } from './launcher/start-error.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const say = (line) => process.stdout.write(`${line}\n`);
/** What has to be undone at the end, newest first. */
const undo = [];
let ending = null;
/** Asked to end once more, it lets nobody move first. */
let hurry;
const hurried = new Promise((resolve) => (hurry = resolve));
/** A database that has gone silent must not keep the program from ending. */
const CLOSING_MILLISECONDS = 20_000;

/**
 * Whatever is just being started is waited for: a database that comes up after its application has gone would be left
 * alone.
 */
function end(exitCode) {
  ending ??= (async () => {
    await starting;
    let code = exitCode;
    for (const step of undo.reverse()) {
      await step().catch((error) => {
        code = 1;
        process.stderr.write(`${error.message}\n`);
      });
    }
    process.exit(code);
  })();
}

async function main() {
  const began = performance.now();
  assertNodeVersion();
  if (!existsSync(join(root, 'node_modules')))
    throw new StartError('Die benötigten Pakete fehlen. Bitte führen Sie zuerst npm ci aus.');
  const directory = resolve(process.env.GREMIA_DATA || join(root, 'data'));
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) await assertPortFree(port, process.env.HOST || '127.0.0.1');

  const ownDatabase = !process.env.DATABASE_URL;
  const variables = {
    ...process.env,
    GREMIA_DATA: directory,
    WEB_ROOT: process.env.WEB_ROOT || join(root, 'dist/apps/web'),
  };
  const data = realDirectory(directory);
  if (ownDatabase) undo.push(await lockDirectory(data));
  const build = process.env.GREMIA_BUILD === 'skip' ? assertBuilt : buildIfNeeded;
  // Building and starting the database have nothing to do with each other.
  const [database, built] = await Promise.allSettled([ownDatabase ? startDatabase(data) : null, build(root, say)]);
  for (const outcome of [database, built]) if (outcome.status === 'rejected') throw outcome.reason;
  if (database.value !== null) variables.DATABASE_URL = database.value.url;
  if (ending !== null) return;
  const video = await startVideo(variables, data);
  Object.assign(variables, video.settings);
  if (ending !== null) return;

  const { startServer } = createRequire(import.meta.url)(join(root, 'dist/apps/api/src/main.js'));
  const server = await startServer(variables, say);
  undo.push(() => atMost(CLOSING_MILLISECONDS, server.close()));
  undo.push(() => Promise.race([server.drain(), hurried]));
  if (ending !== null) return;
  await report(server, { directory: ownDatabase ? data : null, video: video.line }, performance.now() - began);
}

function atMost(milliseconds, work) {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())]);
}

async function startDatabase(directory) {
  // Not at the top: it needs installed packages, and their absence is to be said in a sentence.
  const { startEmbeddedDatabase } = await import('./launcher/embedded-database.mjs');
  const database = await startEmbeddedDatabase({ root, directory, say });
  undo.push(() => database.stop());
  database.guard(fail);
  return database;
}

async function startVideo(variables, directory) {
  // As above; and the server of the calls has to go after the application that talks to it.
  const { startVideo: start } = await import('./launcher/video/start-video.mjs');
  const video = await start({ variables, directory, say });
  undo.push(video.stop);
  return video;
}

function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new StartError(`Gremia braucht Node.js 20.19 oder neuer; dies ist ${process.versions.node}.`);
}

async function report(server, { directory, video }, milliseconds) {
  const response = await fetch(`${server.address}/api/v1/demonstration`);
  const { accounts } = await response.json();
  say('');
  say(`Gremia ist bereit (${(milliseconds / 1000).toFixed(1)} s): ${server.address}`);
  if (accounts.length > 0) {
    say('');
    say(`Demonstrationsrat „Lindenau am Wehr“ – Passwort für alle Konten: ${accounts[0].password}`);
    for (const { login, role, name } of accounts.slice(0, 8)) say(`  ${login.padEnd(16)} ${name} – ${role}`);
    if (accounts.length > 8) say(`  … und ${accounts.length - 8} weitere, alle auf der Anmeldeseite`);
  }
  say('');
  say(directory === null ? 'Daten: in der Datenbank aus DATABASE_URL' : `Daten: ${directory}`);
  say(video);
  say('Beenden mit Strg+C');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) {
  process.on(signal, () => {
    if (ending === null) say('Gremia wird beendet …');
    else hurry();
    end(0);
  });
}
if (process.env.npm_lifecycle_event !== undefined) {
  // npm hands SIGTERM to the shell between us, which dies and does not pass it on; all that reaches us is a new parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.emit('SIGTERM'), 500).unref();
}
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

function fail(error) {
  // Programs that the same Ctrl+C has ended are no news.
  if (ending !== null) return;
  const expected = error instanceof Error && error.name === 'StartError';
  process.stderr.write(expected ? `${error.message}\n` : `Unerwarteter Fehler: ${error?.stack ?? error}\n`);
  end(1);
}

const starting = main().catch(fail);
