const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { JSDOM, VirtualConsole } = require('jsdom');
const OneProcess = require('./environment.cjs');
const { noteTimers, restoreGlobals, showAsGlobals } = require('./page-globals.cjs');

/** What every page is made with. */
const LOADED_FIRST = new Set(Object.keys(require.cache));
/** Libs, Jest itself, and packages that take long to load: none of them knows the page or keeps a state. */
const KEPT = /\/libs\/[^/]+\/src\/|\/node_modules\/(@?jest[^/]*|expect|zod|aria-query|pretty-format)\//;
require('../typescript-hook.cjs');
// No test of a component looks at styles; those in browsers see them. After the others: a component goes before its style.
require.extensions['.css'] = () => undefined;

// Packages that are made for bundlers load each other in circles; Node warns of that each time.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!/inside circular dependency$/.test(String(warning))) emitWarning.call(process, warning, ...rest);
};

/**
 * Tests of components run in the process itself, too. A file gets a page of its own and loads the web application and
 * its packages anew; only what neither knows the page nor keeps a state is loaded once a process (ADR 114).
 */
class OnePage extends OneProcess {
  constructor(config, context) {
    super(config, context);
    this.found = Object.getOwnPropertyDescriptors(globalThis);
    this.stopTimers = noteTimers();
    const virtualConsole = new VirtualConsole().sendTo(context.console);
    this.page = new JSDOM('<!DOCTYPE html>', { pretendToBeVisual: true, url: 'http://localhost/', virtualConsole });
    showAsGlobals(this.page.window);
    this.fakeTimersModern = new ModernFakeTimers({ config: config.projectConfig, global: globalThis });
    const mocks = new ModuleMocker(globalThis);
    globalThis.jest = { ...globalThis.jest, ...fakes(mocks, this.fakeTimersModern) };
  }

  async teardown() {
    await super.teardown();
    this.stopTimers();
    this.page.window.close();
    restoreGlobals(this.found);
    forgetModules();
  }
}

/** What of Jest's own object tests of components use. */
function fakes(mocks, timers) {
  return {
    fn: mocks.fn.bind(mocks),
    spyOn: mocks.spyOn.bind(mocks),
    // Node itself goes on.
    useFakeTimers: () => timers.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }),
    useRealTimers: () => timers.useRealTimers(),
    advanceTimersByTime: (milliseconds) => timers.advanceTimersByTime(milliseconds),
    advanceTimersByTimeAsync: (milliseconds) => timers.advanceTimersByTimeAsync(milliseconds),
  };
}

function forgetModules() {
  const isKept = (file) => LOADED_FIRST.has(file) || KEPT.test(file);
  for (const file of Object.keys(require.cache)) if (!isKept(file)) delete require.cache[file];
  // Whoever loaded a module first still lists it.
  for (const { children } of Object.values(require.cache))
    children.splice(0, children.length, ...children.filter(({ filename }) => filename in require.cache));
}

module.exports = OnePage;
