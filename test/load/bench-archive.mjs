import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../apps/api/launcher/build.mjs';
import { startEmbeddedDatabase } from '../../apps/api/launcher/embedded-database.mjs';
import { ARCHIVE_DIRECTORY, ARCHIVE_PASSWORD, startArchive } from './archive/archive-directory.mjs';
import { knownOf, ROWS, WORDS } from './archive/questions.mjs';
import { Reader, startServer } from './archive/server.mjs';
import { median } from './harness.mjs';
import { root } from './root.mjs';

/**
 * `npm run bench:archive`: how long answers take on fifteen years of a big city, beside the demonstration council in
 * the same run and in turns. Each paper and meeting is another one than in the round before.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const WARM_UP = 2;

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

async function startDemonstration() {
  const directory = mkdtempSync(join(tmpdir(), 'gremia-bench-demo-'));
  const database = await startEmbeddedDatabase({ root, directory });
  const { DEMONSTRATION_PASSWORD } = createRequire(import.meta.url)(
    join(root, 'dist/apps/api/src/platform/config/demonstration.js'),
  );
  const server = await startServer(database.url, directory, { GREMIA_DEMO: '1' });
  return {
    readers: await readersOf(server.address, ['sitzungsdienst', 'ahrenfels'], DEMONSTRATION_PASSWORD),
    words: WORDS.demonstration,
    stop: async () => {
      await server.stop();
      await database.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function startBigCity() {
  const database = await startArchive(console.log);
  const server = await startServer(database.url, ARCHIVE_DIRECTORY, { GREMIA_DEMO: '0' });
  return {
    readers: await readersOf(server.address, ['sitzungsdienst', 'mitglied-100'], ARCHIVE_PASSWORD),
    words: WORDS.archive,
    stop: async () => {
      await server.stop();
      await database.stop();
    },
  };
}

async function readersOf(address, [clerk, member], password) {
  return {
    visitor: new Reader(address),
    clerk: await new Reader(address).signIn(clerk, password),
    member: await new Reader(address).signIn(member, password),
  };
}

async function measure({ as, path, first }, sides) {
  const times = sides.map(() => []);
  let right = true;
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1)
    for (const [side, { readers, known }] of sides.entries()) {
      const { body, milliseconds } = await readers[as].get(path(known, round));
      if (first !== undefined) right &&= body.hits[0]?.id === first(known, round);
      if (round >= WARM_UP) times[side].push(milliseconds);
    }
  return { times: times.map(median), right: first === undefined ? null : right };
}

const figure = (value) => value.toFixed(1).padStart(9);
const line = (label, [demo, archive], rest) =>
  console.log(
    `${label.padEnd(52)}${figure(demo)}${figure(archive)}${(archive / demo).toFixed(1).padStart(8)}  ${rest}`,
  );

if (process.env.GREMIA_BUILD !== 'skip') await buildIfNeeded(root, console.log);
const sides = [];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await Promise.allSettled(sides.map((side) => side.stop()));
    process.exit(1);
  });
try {
  sides.push(await startDemonstration());
  sides.push(await startBigCity());
  for (const side of sides) side.known = await knownOf(side.readers.visitor, side.readers.clerk, side.words);
  console.log(
    `\n${cpus().length} processors, load average at the beginning ${load()}; median of ${ROUNDS} in turns, ms`,
  );
  console.log(`${''.padEnd(52)}${'demo'.padStart(9)}${'archive'.padStart(9)}${'ratio'.padStart(8)}`);
  for (const { work, aim, asked } of ROWS) {
    const measured = [];
    for (const one of asked) measured.push({ ...one, ...(await measure(one, sides)) });
    const slowest = measured.reduce((most, one) => (one.times[1] > most.times[1] ? one : most));
    line(work, slowest.times, `aim ${aim}${slowest.times[1] > aim ? '  OVER' : ''}`);
    for (const { what, as, times, right } of measured)
      line(`  ${as}: ${what}`, times, right === null ? '' : right ? 'the right one first' : 'NOT the right one first');
  }
  console.log(`load average at the end ${load()}`);
} finally {
  for (const side of sides) await side.stop();
}
process.exit(0);
