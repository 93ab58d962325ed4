import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FROM_LIB = /import\s*\{([^}]*)\}\s*from\s*['"]@gremia\/(\w+)['"];?/gu;
const ALL_OF = /export\s+\*\s+from\s+['"](\.[^'"]+)['"]/gu;
const SOME_OF = /export\s*\{([^}]*)\}\s*from\s*['"](\.[^'"]+)['"]/gu;
const DECLARED = /export\s+(?:const|let|function|async\s+function|class|enum)\s+([A-Za-z_$][\w$]*)/gu;

/** A name, the file that declares it, and what it is called there. */
interface Origin {
  readonly file: string;
  readonly name: string;
}

/**
 * Leads what is imported from the public face of a library straight to the files that declare it. Through the face
 * every page would load whatever any page uses of the library; so each loads what it uses itself. The libraries do
 * nothing by being loaded.
 *
 * @param sourceOf the folder of a library's sources, by its name
 */
export function directImports(sourceOf: (lib: string) => string): Plugin {
  const known = new Map<string, ReadonlyMap<string, Origin>>();
  const originsIn = (lib: string): ReadonlyMap<string, Origin> => {
    const found = known.get(lib) ?? originsOf(join(sourceOf(lib), 'index.ts'));
    known.set(lib, found);
    return found;
  };
  return {
    name: 'direct-imports',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/u.test(id) || !code.includes('@gremia/')) return null;
      return code.replace(FROM_LIB, (whole, list: string, lib: string) => directly(list, originsIn(lib)) ?? whole);
    },
  };
}

/** The same import from the files themselves; null where one of the names is not found. */
export function directly(list: string, origins: ReadonlyMap<string, Origin>): string | null {
  const lines: string[] = [];
  for (const part of list.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    if (part.startsWith('type ')) continue;
    const [name = '', as = name] = part.split(/\s+as\s+/u);
    const origin = origins.get(name);
    if (origin === undefined) return null;
    lines.push(`import { ${origin.name} as ${as} } from ${JSON.stringify(origin.file)};`);
  }
  return lines.join(' ');
}

/** What a file exports, followed to where it is declared. */
export function originsOf(file: string): Map<string, Origin> {
  const text = readFileSync(file, 'utf8');
  const found = new Map<string, Origin>();
  for (const [, spec = ''] of text.matchAll(ALL_OF))
    for (const [name, origin] of originsOf(resolveFile(file, spec))) found.set(name, origin);
  for (const [, list = '', spec = ''] of text.matchAll(SOME_OF)) {
    const there = originsOf(resolveFile(file, spec));
    for (const part of list.split(',').map((each) => each.trim())) {
      const [name = '', as = name] = part.split(/\s+as\s+/u);
      const origin = there.get(name);
      if (origin !== undefined) found.set(as, origin);
    }
  }
  for (const [, name = ''] of text.matchAll(DECLARED)) found.set(name, { file, name });
  return found;
}

function resolveFile(from: string, spec: string): string {
  const path = join(dirname(from), spec);
  return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((each) => existsSync(each)) ?? path;
}
