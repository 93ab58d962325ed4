import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  /** As Node looks for it: beside the package that asks, then further up. */
  const isLocked = (asking: string, name: string): boolean => {
    for (let at = asking; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      if (`${at}${at === '' ? '' : '/'}node_modules/${name}` in packages) return true;
      if (at === '') return false;
    }
  };

  it(
    'names the parts for other systems too: npm ci refuses a lock without them, and npm install leaves them out ' +
      'where it cannot find them',
    () => {
      const missing = Object.entries(packages).flatMap(([asking, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies).filter((name) => !isLocked(asking, name)),
      );
      expect(missing).toEqual([]);
    },
  );
});
