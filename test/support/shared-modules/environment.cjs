const { TestEnvironment } = require('jest-environment-node');
const { resolve } = require('node:path');

const HOOK = resolve(__dirname, '../typescript-hook.cjs');
/** Where Jest keeps who listens to the tests of a file, and how long each of them may take. */
const [LISTENERS, PATIENCE] = [Symbol.for('EVENT_HANDLERS'), Symbol.for('TEST_TIMEOUT_SYMBOL')];

/**
 * Tests run in the process itself, among the same classes as the packages of Node. What a file changes there is put back
 * after it.
 */
class OneProcess extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
    this.before = { environment: { ...process.env }, console: globalThis.console, exit: process.exit };
    // Threads and processes that the application starts load our TypeScript, too.
    process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, `--require ${HOOK}`].filter(Boolean).join(' ');
    globalThis.jest = { setTimeout: (milliseconds) => void (globalThis[PATIENCE] = milliseconds) };
  }

  async teardown() {
    const { environment, console, exit } = this.before;
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    Object.assign(globalThis, { console });
    process.exit = exit;
    for (const name of [LISTENERS, PATIENCE, 'jest']) delete globalThis[name];
    await super.teardown();
  }
}

module.exports = OneProcess;
