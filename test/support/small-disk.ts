import { execFile } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BLOCK = 64 * 1024;

/** A file system in memory that can be filled to the last byte; needs the right to mount one (root on Linux). */
export class SmallDisk {
  private constructor(private readonly mount: string) {}

  /** null where this machine does not let us mount anything. */
  static async of(megabytes: number): Promise<SmallDisk | null> {
    const mount = await mkdtemp(join(tmpdir(), 'gremia-small-disk-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', mount]);
      return new SmallDisk(mount);
    } catch {
      await rm(mount, { recursive: true, force: true });
      return null;
    }
  }

  /** A new directory on it. */
  directory(name: string): string {
    const path = join(this.mount, name);
    mkdirSync(path);
    return path;
  }

  /** Writes until nothing fits any more. */
  fill(): void {
    const file = openSync(join(this.mount, 'filling'), 'a');
    try {
      for (let block = Buffer.alloc(BLOCK); block.length > 0;) {
        try {
          writeSync(file, block);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          block = block.subarray(0, block.length >> 1);
        }
      }
    } finally {
      closeSync(file);
    }
  }

  /** Gives the space back. */
  clear(): void {
    rmSync(join(this.mount, 'filling'), { force: true });
  }

  async remove(): Promise<void> {
    await run('umount', ['-l', this.mount]);
    await rm(this.mount, { recursive: true, force: true });
  }
}
