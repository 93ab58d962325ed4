import { cases, flagsOf, isTorn, sameLines, versionLines } from './diff-cases.mjs';
import { engines } from './diff-engines.mjs';

/**
 * `npm run bench:diff`: how readable the markings are on the council's cases, and how long they take, beside four other
 * engines in the same
 * run. Exits with 1 when one of our own markings is not exact or tears a word.
 */

/**
 * A marking is exact when it strikes and inserts the characters that a clerk would; texts that differ in white space or
 * typing alone must not be marked at all.
 */
function isExact(parts, { before, after, expected }) {
  const flags = flagsOf(parts);
  if (expected === null) return !flags.old.includes('1') && !flags.new.includes('1');
  return before !== undefined && after !== undefined && flags.old === expected.old && flags.new === expected.new;
}

let failed = false;
const quality = Object.entries(engines).map(([engine, compare]) => {
  const judged = cases.map((each) => {
    const parts = compare(each.before, each.after);
    const ours = engine === 'gremia' && each.lines !== undefined;
    return {
      name: each.name,
      exact: ours ? sameLines(versionLines(each), each.lines) : isExact(parts, each),
      torn: isTorn(parts),
    };
  });
  const wrong = judged.filter(({ exact }) => !exact).map(({ name }) => name);
  if (engine === 'gremia' && (wrong.length > 0 || judged.some(({ torn }) => torn))) {
    failed = true;
    console.error(
      'not exact:',
      wrong.join('; '),
      '| torn:',
      judged
        .filter(({ torn }) => torn)
        .map(({ name }) => name)
        .join('; '),
    );
  }
  return {
    engine,
    exact: `${judged.length - wrong.length} of ${judged.length}`,
    'torn words or numbers': judged.filter(({ torn }) => torn).length,
  };
});
console.log('Council cases (texts, and whole versions with points inserted, struck, moved, renumbered)');
console.table(quality);

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const common = 'der die das und in zu mit für von wird werden ist auf im an dem des sowie'.split(' ');
const letters = 'enirastlughmobkdfwzp';
const rare = Array.from(
  { length: 3000 },
  (_, index) =>
    `${letters[index % 20]}${letters[Math.floor(index / 20) % 20]}${letters[Math.floor(index / 400) % 20]}ung`,
);

function makeText(count, random) {
  return Array.from({ length: count }, () => {
    const word =
      random() < 0.4 ? common[Math.floor(random() * common.length)] : rare[Math.floor(random() * rare.length)];
    const end = random();
    return end < 0.06 ? `${word}.` : end < 0.12 ? `${word},` : word;
  });
}

function change(words, share, random) {
  return words.flatMap((word) => {
    if (random() >= share) return [word];
    const kind = random();
    const other = rare[Math.floor(random() * rare.length)];
    return kind < 1 / 3 ? [] : kind < 2 / 3 ? [word, other] : [other];
  });
}

const sizes = [
  { words: 500, share: 0.1, target: 3 },
  { words: 5000, share: 0.01, target: 15 },
  { words: 5000, share: 0.1, target: 30 },
  { words: 5000, share: 0.5, target: 150 },
  { words: 50_000, share: 0.01, target: 100 },
  { words: 50_000, share: 0.1, target: 400 },
  { words: 50_000, share: 0.5, target: 2000 },
  { words: 50_000, share: 1, target: 2000 },
];
/** An engine that needs longer than this for one size is not asked for larger ones. */
const patience = 2000;

function median(run, times) {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.sort((x, y) => x - y)[times >> 1];
}

const spent = new Set();
const speed = sizes.map(({ words, share, target }) => {
  const random = numbers(words + share * 100);
  const before = makeText(words, random);
  const after = change(before, share, random).join(' ');
  const row = { words, changed: `${share * 100} %`, 'target ms': target };
  for (const [engine, compare] of Object.entries(engines)) {
    if (spent.has(engine)) continue;
    const start = performance.now();
    compare(before.join(' '), after);
    const once = performance.now() - start;
    if (once > patience) spent.add(engine);
    const times = once > 1000 ? 1 : words > 10_000 ? 5 : 25;
    row[engine] = Number((times === 1 ? once : median(() => compare(before.join(' '), after), times)).toFixed(1));
  }
  return row;
});
console.log('Medians in ms (empty: gave up after more than 2 s at a smaller size)');
console.table(speed);
process.exitCode = failed ? 1 : 0;
