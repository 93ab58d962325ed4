/**
 * Lets a process that a test's application starts load our TypeScript, as Jest does for the application itself: `node
 * --require` this file.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const Module = require('node:module');
const { version } = require('@swc/core/package.json');

const root = resolve(__dirname, '../..');
const cache = join(root, 'node_modules/.cache/typescript-hook');
mkdirSync(cache, { recursive: true });
const find = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  find(request.startsWith('@gremia/') ? resolve(root, 'libs', request.slice(8), 'src/index.ts') : request, ...rest);
Module._extensions['.ts'] = (module, file) => module._compile(javaScriptOf(file), file);

/** Every thread and every process loads the same files: each is translated once. */
function javaScriptOf(file) {
  const source = readFileSync(file, 'utf8');
  const name = createHash('sha256').update(`${version}\n${file}\n${source}`).digest('hex');
  const kept = join(cache, `${name}.cjs`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const code = translate(source, file);
    // Others may write the same at the same time.
    const draft = `${kept}.${process.pid}.${process.hrtime.bigint()}`;
    writeFileSync(draft, code);
    renameSync(draft, kept);
    return code;
  }
}

function translate(source, file) {
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(source, {
    filename: file,
    cwd: dirname(file),
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  return code;
}
