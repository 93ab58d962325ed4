const { default: Sequencer } = require('@jest/test-sequencer');
const { existsSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');

const root = resolve(__dirname, '../..');

/** Tests that take more than fifteen seconds, longest first. A file of a few lines may stand for minutes. */
const SLOW = [
  'test/video/hybrid-board.test.ts',
  'test/browser/rehearsal-of-twenty-items.long.test.ts',
  'test/browser/reading-aids.long.test.ts',
  'test/acceptance/scenarios-first-half.long.test.ts',
  'test/acceptance/scenarios-second-half.long.test.ts',
  'test/browser/lessons.long.test.ts',
  'test/api/write-walk.long.test.ts',
  'test/browser/desk-at-its-smallest.long.test.ts',
  'test/api/route-guards.test.ts',
  'test/browser/hall-at-its-smallest.long.test.ts',
  'test/browser/every-page-of-the-clerk.long.test.ts',
  'test/browser/every-page-of-the-public.long.test.ts',
  'test/api/automatic-captions.long.test.ts',
  'test/acceptance/scenarios.api.test.ts',
  'test/browser/five-browsers.test.ts',
  'test/api/lessons.long.test.ts',
  'test/api/paper-races.long.test.ts',
  'test/browser/every-page-of-members.long.test.ts',
  'test/browser/kinds-of-vote.long.test.ts',
  'apps/web/src/forms/every-form.test.tsx',
  'libs/dossier/src/second-opinion.test.ts',
  'test/acceptance/scenarios-proved.core.test.ts',
  'apps/api/src/platform/text-engine/engine-threads.test.ts',
  'test/acceptance/coverage.core.test.ts',
  'test/api/correction-races.test.ts',
  'libs/meeting/src/replay.test.ts',
  'libs/resolution/src/growth.test.ts',
  'libs/dossier/src/attacks.test.ts',
  'test/browser/devices.test.ts',
];

/**
 * Begins with what takes longest, so that no process is idle at the end. Jest knows this of files that it has run
 * before; in a new clone it goes by their size.
 */
class SlowestFirst extends Sequencer {
  sort(tests) {
    const gone = SLOW.filter((path) => !existsSync(join(root, path)));
    if (gone.length > 0) throw new Error(`No longer there: ${gone.join(', ')}`);
    const place = ({ path }) => SLOW.indexOf(relative(root, path).replaceAll('\\', '/'));
    const slow = tests.filter((test) => place(test) !== -1).sort((a, b) => place(a) - place(b));
    return [...slow, ...super.sort(tests.filter((test) => place(test) === -1))];
  }
}

module.exports = SlowestFirst;
