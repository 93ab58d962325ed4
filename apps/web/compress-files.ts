import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Pictures and fonts of the build are compressed already. */
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest', '.wasm']);
/** Beyond so many bytes the last percent would take as long as the rest of the build. */
const LARGE = 2_000_000;
/** Below this a header costs more than is won. */
const SMALLEST = 300;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Lays a brotli and a gzip copy beside every file of the build that gets smaller by it, as small as they get: it is
 * built once and sent often. The server chooses by what the browser reads.
 */
export function compressFiles(): Plugin {
  let directory = '';
  return {
    name: 'compress-files',
    apply: 'build',
    configResolved: ({ build }) => {
      directory = build.outDir;
    },
    closeBundle: () => compressIn(directory),
  };
}

/** @param directory files in it and below, recursively */
export async function compressIn(directory: string): Promise<void> {
  const names = await readdir(directory, { recursive: true });
  for (const name of names.filter((each) => COMPRESSED.has(extname(each)))) await compressFile(join(directory, name));
}

async function compressFile(path: string): Promise<void> {
  if ((await stat(path)).size < SMALLEST) return;
  const content = await readFile(path);
  const quality = content.length > LARGE ? 9 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${path}.br`, await brotli(content, { params }));
  await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
}
