import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

const ROUTE =
  /path: '([^']+)'(?:(?!createRoute)[\s\S])*?withTexts\(\s*\[([^\]]*)\],\s*\(\) => import\('(\.[^']+)'\)(, OF_FRAME)?/gu;

/** Whose council this is: pages of the portal bring it along, the others ask for it. */
const ASKED_FIRST = ['/api/v1/portal/municipality'];

interface Sources {
  /** The table of routes whose pages are listed, by its path. */
  readonly routes: string;
  /** What every other page begins with, by its path. */
  readonly others: string;
  /** Name of the styles of every page but the first. */
  readonly later: string;
}

/**
 * Lists for the server which files each page of the portal needs (`pages.json`), so that they are fetched with the page
 * and not one after the other found out about: its code with what that imports, its German texts, its styles.
 */
export function listPageFiles({ routes, others, later }: Sources): Plugin {
  return {
    name: 'list-page-files',
    apply: 'build',
    generateBundle: {
      // Styles that scripts stood for until now have files of their own then.
      order: 'post',
      handler(_options, bundle) {
        const first = filesWith(bundle, (id) => id.endsWith('/app/main.tsx'));
        const beyond = (files: ReadonlySet<string>): string[] =>
          [...files].filter((file) => !first.has(file)).map((file) => `/${file}`);
        const styles = stylesNamed(bundle, later);
        const pages = pagesIn(readFileSync(routes, 'utf8')).map(({ path, texts, page, ofFrame }) => {
          const module = join(dirname(routes), page);
          const said = new RegExp(`/i18n/de/(?:${[...texts, 'faults'].join('|')})\\.(?:json|ts)$`, 'u');
          const own = filesWith(bundle, (id) => id === `${module}.tsx` || said.test(id));
          return { path, files: ofFrame ? [] : beyond(new Set([...styles, ...own])) };
        });
        const rest = [...ASKED_FIRST, ...beyond(new Set([...styles, ...filesWith(bundle, (id) => id === others)]))];
        this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify({ pages, others: rest }) });
      },
    },
  };
}

/** Which pages a table of routes has, with the texts they say. */
export const pagesIn = (source: string) =>
  [...source.matchAll(ROUTE)].map(([, path = '', texts = '', page = '', ofFrame]) => ({
    path,
    texts: [...texts.matchAll(/'(\w+)'/gu)].map(([, name = '']) => name),
    page,
    ofFrame: ofFrame !== undefined,
  }));

/** The files that hold certain modules, with everything that these import at once. */
function filesWith(bundle: Bundle, isWanted: (id: string) => boolean): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const waiting = chunks
    .filter(({ moduleIds }) => moduleIds.some((id) => isWanted(id)))
    .map(({ fileName }) => fileName);
  const files = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    files.add(name);
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') continue;
    waiting.push(...chunk.imports);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  }
  return files;
}

/** A file of styles alone, which no script stands for. */
const stylesNamed = (bundle: Bundle, name: string): readonly string[] =>
  Object.values(bundle).flatMap((file) => (file.type === 'asset' && file.names.includes(name) ? [file.fileName] : []));
