/**
 * Lets a process that a test's application starts load our TypeScript, as Jest does for the application itself: `node
 * --require` this file.
 */
const { readFileSync } = require('node:fs');
const { dirname, resolve } = require('node:path');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../..');
const find = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  find(request.startsWith('@gremia/') ? resolve(root, 'libs', request.slice(8), 'src/index.ts') : request, ...rest);
Module._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    cwd: dirname(file),
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};
