import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { de } from './de';
import { EVERYWHERE, LATER_EVERYWHERE } from './i18n';

const SOURCE = resolve(__dirname, '..');
const STATIC = /(?:^|\n)(?:import|export)(?!\s+type\b)[^;]*?from\s+'(\.[^']+)'/gu;
const LAZY = /withTexts\(\s*\[([^\]]*)\],\s*\(\) => import\('([^']+)'\)/gu;
const names = (list: string): string[] => [...list.matchAll(/'([a-z]+)'/gu)].map(([, name]) => name ?? '');

const fileOf = (from: string, spec: string): string | undefined => {
  const path = normalize(join(dirname(from), spec));
  return [`${path}.tsx`, `${path}.ts`].find((each) => existsSync(each));
};

/** Every file that comes with this one. */
function filesWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, spec = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) {
    const next = fileOf(file, spec);
    if (next !== undefined) filesWith(next, seen);
  }
  return seen;
}

/** The parts of the texts that a file says. */
const saidIn = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  const hooks = [...text.matchAll(/useTranslation\(([^)]*)\)/gu)].flatMap(([, list]) => names(list ?? ''));
  return [...hooks, ...[...text.matchAll(/i18n\.t\('([a-z]+):/gu)].map(([, name]) => name ?? '')];
};
const said = (file: string): string[] => [...new Set([...filesWith(file)].flatMap(saidIn))];

const routes = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.routes.tsx'),
);
const pages = routes.flatMap((name) => {
  const file = join(SOURCE, name);
  return [...readFileSync(file, 'utf8').matchAll(LAZY)].map(([, list, spec]) => ({
    page: `${dirname(name)}/${spec?.slice(2) ?? ''}`,
    loaded: names(list ?? ''),
    file: fileOf(file, spec ?? '') ?? '',
  }));
});

describe('the texts that are loaded', () => {
  it('come with every page', () => {
    const lazy = routes.flatMap((name) => [...readFileSync(join(SOURCE, name), 'utf8').matchAll(/import\('\./gu)]);
    expect(pages.length).toBeGreaterThan(30);
    expect(pages).toHaveLength(lazy.length);
  });

  it.each(pages)('are those that the page says, and no others: $page', ({ loaded, file }) => {
    const common = [...EVERYWHERE, ...LATER_EVERYWHERE];
    const wanted = said(file).filter((name) => !common.some((known) => known === name));
    expect([...loaded].sort()).toEqual(wanted.sort());
    expect(loaded.filter((name) => !(name in de))).toEqual([]);
  });

  it('are few at the first visit: what stands around every page says only what everybody loads', () => {
    const around = said(join(SOURCE, 'app/main.tsx'));
    expect(around.filter((name) => !EVERYWHERE.some((known) => known === name))).toEqual([]);
  });
});
