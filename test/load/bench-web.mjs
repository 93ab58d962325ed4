/** What a first visit fetches, page by page: the built files, raw and as they go over the line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ASSETS = 'dist/apps/web/assets';
const files = readdirSync(ASSETS);
const STATIC = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu;
const bytes = (name, ending = '') => {
  const path = join(ASSETS, `${name}${ending}`);
  return files.includes(`${name}${ending}`) ? statSync(path).size : statSync(join(ASSETS, name)).size;
};

const reached = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of readFileSync(join(ASSETS, name), 'utf8').matchAll(STATIC)) reached(next, seen);
  return seen;
};
const named = (start) => files.find((name) => name.startsWith(`${start}-`) && name.endsWith('.js'));
const textsOf = (namespaces) => namespaces.flatMap((name) => named(`texts-de-${name}`) ?? []);

const html = readFileSync('dist/apps/web/index.html', 'utf8');
const entry = [...html.matchAll(/assets\/([\w.-]+\.js)/gu)].flatMap(([, name]) => [...reached(name)]);

/** Which texts a page loads stands in its route. */
const LAZY = /withTexts\(\s*\[([^\]]*)\],\s*\(\) => import\('\.\/([^']+)'\)/gu;
const pages = ['portal', 'member', 'chair', 'clerk', 'hall'].flatMap((surface) =>
  [...readFileSync(`apps/web/src/${surface}/${surface}.routes.tsx`, 'utf8').matchAll(LAZY)].map(([, list, page]) => ({
    surface,
    page,
    texts: [...list.matchAll(/'(\w+)'/gu)].map(([, name]) => name),
  })),
);
const SHOWN = ['home.page', 'paper.page', 'sign-in.page', 'dashboard.page', 'desk.page', 'hall.page'];

const kB = (sum) => `${(sum / 1000).toFixed(1)} kB`.padStart(10);
const sizes = (names) =>
  ['', '.gz', '.br'].map((ending) => kB([...names].reduce((sum, n) => sum + bytes(n, ending), 0)));
console.log(
  'first visit (JavaScript and German texts)'.padEnd(44),
  ['raw', 'gzip', 'brotli'].map((w) => w.padStart(10)).join(''),
);
const all = files.filter((name) => name.startsWith('texts-') && name.endsWith('.js'));
console.log('all texts in both languages'.padEnd(44), sizes(all).join(''));
for (const { surface, page, texts } of pages.filter((each) => SHOWN.includes(each.page))) {
  const chunks = files.filter((name) => name.startsWith(`${page}-`) && name.endsWith('.js'));
  // Pages of two surfaces may have one name: then the larger one is counted.
  const own = chunks.sort((a, b) => bytes(b) - bytes(a))[0];
  const fetched = new Set([
    ...entry,
    ...(own === undefined ? [] : reached(own)),
    ...textsOf(['common', 'words', ...texts]),
  ]);
  console.log(`${surface}/${page}, ${texts.length + 2} parts of texts`.padEnd(44), sizes(fetched).join(''));
}
