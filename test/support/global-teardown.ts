import { rm } from 'node:fs/promises';
import { dropAllOfRun } from './databases';
import { running } from './running';

export default async function globalTeardown(): Promise<void> {
  if (running.length === 0) await dropAllOfRun();
  for (const { directory, stop } of running) {
    await stop();
    await rm(directory, { recursive: true, force: true });
  }
}
