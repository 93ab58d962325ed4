/**
 * Lets Node load our TypeScript: `node --require` this file. Tests, the applications they start, and the threads and
 * processes of those load it so.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const Module = require('node:module');
const { version } = require('@swc/core/package.json');
const options = require('./swc-options.cjs');

const root = resolve(__dirname, '../..');
const cache = join(root, 'node_modules/.cache/typescript-hook');
/** Where the source map of each loaded file lies. */
const sourceMaps = new Map();
module.exports = { sourceMaps };

mkdirSync(cache, { recursive: true });
const salt = JSON.stringify([version, options]);
const find = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  find(request.startsWith('@gremia/') ? resolve(root, 'libs', request.slice(8), 'src/index.ts') : request, ...rest);
for (const ending of ['.ts', '.tsx'])
  Module._extensions[ending] = (module, file) => module._compile(javaScriptOf(file), file);

/** Every thread and every process loads the same files: each is translated once. */
function javaScriptOf(file) {
  const source = readFileSync(file, 'utf8');
  const name = createHash('sha256').update(`${salt}\n${file}\n${source}`).digest('hex');
  const [kept, map] = [join(cache, `${name}.cjs`), join(cache, `${name}.map`)];
  sourceMaps.set(file, map);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code, map: positions } = translate(source, file);
  keep(map, positions);
  keep(kept, code);
  return code;
}

/** Others may write the same at the same time. */
function keep(path, content) {
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

function translate(source, file) {
  const { transformSync } = require('@swc/core');
  return transformSync(source, { ...options, filename: file, cwd: root, sourceMaps: true });
}
