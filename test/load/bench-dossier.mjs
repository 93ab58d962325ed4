import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtLib } from './built-lib.mjs';
import { median } from './harness.mjs';
import { root } from './root.mjs';

/**
 * `npm run bench:dossier`: a meeting of ten thousand entries is written as a dossier, packed, verified and recounted,
 * beside hashing its leaves and their tree alone, in turns within one run. Read the ratios, not the figures.
 */
const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 10_000);
const MEMBERS = Number(process.env.BENCH_MEMBERS ?? 400);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

const built = (path) => createRequire(import.meta.url)(join(root, 'dist/libs', path));
const { TestCouncil } = built('meeting/src/testing/council.js');
const { heldDossier, KEY, verifyEd25519 } = built('dossier/src/testing/held-dossier.js');
const { packDossier, readDossier, unpackDossier, verifyDossier } = builtLib('dossier');
const { leafHashOfBytes, MerkleTree, utf8 } = builtLib('journal');

const line = (label, value, unit) => console.log(`${label.padEnd(56)} ${value.padStart(10)} ${unit}`);
const whole = (value) => Math.round(value).toLocaleString('en-US');

/** Votes by name until there are so many entries; everybody has a ballot in each. */
function largeMeeting() {
  const meeting = new TestCouncil({ seats: MEMBERS, members: MEMBERS, items: [{ itemId: 'i1' }] }).convened(MEMBERS);
  for (let vote = 1; meeting.entries.length + MEMBERS < ENTRIES; vote += 1)
    meeting.vote(`v${vote}`, [MEMBERS - 20, 15, 5], { kind: 'free', question: `Frage ${vote}` });
  return meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' }).do({ kind: 'close-meeting' });
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

const meeting = largeMeeting();
const rounds = Array.from({ length: ROUNDS }, () => {
  const written = timed(() => heldDossier('whole', meeting));
  const packed = timed(() => packDossier(written.result));
  const read = timed(() => readDossier(unpackDossier(packed.result)));
  const verified = timed(() => verifyDossier(read.result, { keys: [KEY.key] }, verifyEd25519));
  if (!verified.result.holds) throw new Error('the dossier does not hold');
  const hashed = timed(() => new MerkleTree(read.result.entries.map(({ leaf }) => leafHashOfBytes(utf8(leaf)))).root());
  return { written, packed, read, verified, hashed };
});
const of = (name) => median(rounds.map((round) => round[name].milliseconds));
const recounted = rounds[0].verified.result.findings.filter(({ code }) => code === 'vote-recounted').length;
console.log(
  `\nA dossier of ${whole(meeting.entries.length)} entries, ${recounted} votes by name; median of ${ROUNDS} rounds`,
);
line('size of the file', whole(rounds[0].packed.result.length / 1000), 'kB');
line('write: leaves, seals, tree, checkpoints, files', whole(of('written')), 'ms');
line('pack', whole(of('packed')), 'ms');
line('unpack and read', whole(of('read')), 'ms');
line('verify: signatures, replay, recount, minutes', whole(of('verified')), 'ms');
line('floor: hash the leaves and their tree', whole(of('hashed')), 'ms');
line(
  'RATIO of reading and verifying to the floor',
  (of('read') / of('hashed') + of('verified') / of('hashed')).toFixed(1),
  '×',
);
