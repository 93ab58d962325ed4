import { readFileSync } from 'node:fs';

/** Whether a process of this id is there and has not ended; of somebody else's it is known as well. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Dead, but still in the table of processes: in a container the first process may not care for orphans. */
export function isZombie(pid) {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ''));
  } catch {
    return false;
  }
}
