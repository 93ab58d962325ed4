import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** Earlier releases refuse a database that a newer one has changed. */
const KNOWS_NEWER_DATABASES = 'apps/api/src/platform/database/release-floor.ts';

export interface EarlierRelease {
  readonly commit: string;
  /** Where it lies, built. */
  readonly directory: string;
  remove(): Promise<void>;
}

/**
 * The release before, built from the repository's history with today's dependencies: the commit that GREMIA_BEFORE
 * names, else the one before the newest change of the database. A text says why there is none to be had.
 */
export async function earlierRelease(): Promise<EarlierRelease | string> {
  const commit = process.env.GREMIA_BEFORE ?? beforeTheSchemaChanged();
  if (commit === null) return 'the history of the repository is not here';
  if (!succeeds('cat-file', '-e', `${commit}:${KNOWS_NEWER_DATABASES}`))
    return `${commit.slice(0, 9)} is from before releases could run on the next one's database`;
  const directory = await mkdtemp(join(tmpdir(), 'gremia-before-'));
  const archive = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 1_000_000_000 });
  execFileSync('tar', ['-xf', '-', '-C', directory], { input: archive });
  await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'), 'junction');
  execFileSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { cwd: directory });
  return { commit, directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

function beforeTheSchemaChanged(): string | null {
  try {
    const change = git('log', '-1', '--format=%H', '--', 'migrations');
    return change === '' ? null : git('rev-parse', '--verify', `${change}~1`);
  } catch {
    return null;
  }
}

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

function succeeds(...args: readonly string[]): boolean {
  try {
    git(...args);
    return true;
  } catch {
    return false;
  }
}
