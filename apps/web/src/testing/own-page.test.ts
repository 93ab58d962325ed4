import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

/** One file of components after another, as Jest runs them: what does the second one find? */
const TWO_FILES = `
  const OnePage = require('./test/support/shared-modules/page-environment.cjs');
  const open = () => new OnePage({ globalConfig: {}, projectConfig: { testEnvironmentOptions: {}, globals: {} } },
    { console, testPath: 'some.test.tsx', docblockPragmas: {} });
  const names = () => Object.getOwnPropertyNames(globalThis).sort();
  (async () => {
    const before = names();
    const first = open();
    globalThis.matchMedia = () => null;
    localStorage.setItem('kept', 'yes');
    document.body.textContent = 'first';
    window.addEventListener('focus', () => console.log('a listener of the first file'));
    setTimeout(() => console.log('a timer of the first file'), 1);
    const language = require('./apps/web/src/i18n/i18n.ts');
    const contracts = require('@gremia/contracts');
    await first.teardown();
    const left = names().filter((name) => !before.includes(name));
    const second = open();
    await new Promise((wake) => setTimeout(wake, 50));
    window.dispatchEvent(new Event('focus'));
    console.log(JSON.stringify({
      left,
      text: document.body.textContent,
      stored: localStorage.getItem('kept'),
      media: typeof matchMedia,
      sameApplication: require('./apps/web/src/i18n/i18n.ts') === language,
      sameLib: require('@gremia/contracts') === contracts,
    }));
    await second.teardown();
  })();
`;

describe('a file of components', () => {
  it('has a page of its own, and an application that no other file has used', () => {
    const said = execFileSync(process.execPath, ['-e', TWO_FILES], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({
      left: [],
      text: '',
      stored: null,
      media: 'undefined',
      sameApplication: false,
      sameLib: true,
    });
  });
});
