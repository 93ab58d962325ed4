const { default: Runtime } = require('jest-runtime');
const { sourceMaps } = require('../typescript-hook.cjs');

/**
 * Loads what tests use as Node does, and keeps it for the next test file of the same process: the application and its
 * packages are loaded once a process, not once a file. Only the test file itself, and what Jest keeps about the file
 * that it runs, are loaded anew (ADR 42).
 */
class SharedModules extends Runtime {
  requireModule(from, name) {
    const file = name === undefined ? from : require.resolve(name, { paths: [from] });
    delete require.cache[file];
    return require(file);
  }

  requireInternalModule(from, name) {
    return this.requireModule(from, name);
  }

  getSourceMaps() {
    return sourceMaps;
  }
}

module.exports = SharedModules;
