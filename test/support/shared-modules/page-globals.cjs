const { runInNewContext } = require('node:vm');

/** The language itself, what is kept hold on to, and what jsdom asks Node for by its global name: as Node has it. */
const OF_NODE = new Set([
  ...runInNewContext('Object.getOwnPropertyNames(globalThis)'),
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'performance', 'atob', 'btoa'],
]);
/** Names of the window itself. */
const ITSELF = ['window', 'self', 'parent', 'top', 'frames'];
const startsTimers = ['setTimeout', 'setInterval', 'setImmediate'];

/** Gives the process the globals of a page; the window is the global object, as in a browser. */
function showAsGlobals(window) {
  const names = Object.getOwnPropertyNames(window).filter((name) => !name.startsWith('_') && !OF_NODE.has(name));
  for (const name of [...names, 'addEventListener', 'removeEventListener', 'dispatchEvent'])
    Object.defineProperty(globalThis, name, { configurable: true, enumerable: true, ...asGlobal(window, name) });
  for (const name of ITSELF)
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: globalThis });
  // A package adds it to the global object, another looks for it in the window of an element.
  Object.defineProperty(window, 'CSS', { configurable: true, get: () => globalThis.CSS });
}

function asGlobal(window, name) {
  const { value } = Object.getOwnPropertyDescriptor(window, name) ?? { value: window[name] };
  if (typeof value !== 'function') return { get: () => window[name], set: (given) => void (window[name] = given) };
  // Classes begin with a capital; whatever else there is to call wants its window.
  return { writable: true, value: /^[A-Z]/.test(name) ? value : value.bind(window) };
}

/** Notes the timers that are started from now on; gives what stops all of them. */
function noteTimers() {
  let running = new Set();
  for (const name of startsTimers) {
    const start = globalThis[name];
    const noted = (...args) => {
      const timer = start(...args);
      running?.add(timer);
      return timer;
    };
    globalThis[name] = Object.defineProperties(noted, Object.getOwnPropertyDescriptors(start));
  }
  return () => {
    for (const timer of running) for (const stop of [clearTimeout, clearImmediate]) stop(timer);
    running = null;
  };
}

/** Puts the global object back to what it was; descriptors as they were found. */
function restoreGlobals(found) {
  for (const [name, now] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
    const before = found[name];
    if (before === undefined) Reflect.deleteProperty(globalThis, name);
    else if (['value', 'get', 'set'].some((part) => before[part] !== now[part]))
      Object.defineProperty(globalThis, name, before);
  }
}

module.exports = { showAsGlobals, noteTimers, restoreGlobals };
