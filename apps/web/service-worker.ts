import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Also on the page, though no script names them. */
const BESIDE = ['/icon.svg'];

/**
 * Writes the service worker beside the page that it shows without a connection, with the names of that page's files.
 * It is another one whenever one of them is, so a browser that has the old one takes over the new.
 *
 * @param source the worker without the two names that are put before it
 */
export function serviceWorker(source: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = [...Object.keys(bundle).map((name) => `/${name}`), ...BESIDE].sort();
      const worker = await readFile(source, 'utf8');
      const hash = createHash('sha256').update(worker);
      for (const file of files) hash.update(file).update(await readFile(join(dir, file)));
      const version = hash.digest('hex').slice(0, 16);
      const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
      await writeFile(join(dir, 'service-worker.js'), head + worker);
    },
  };
}
