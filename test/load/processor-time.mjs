import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const MICROSECONDS_A_TICK = process.platform === 'linux' ? 1e6 / Number(execFileSync('getconf', ['CLK_TCK'])) : 0;
/** Places in /proc/<pid>/stat after the name of the program (proc(5)). */
const [PARENT, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [1, 11, 12, 13, 14];

/**
 * Processor time that PostgreSQL has used so far, all of its processes together, in microseconds; null where that
 * cannot be known: on another machine, or without /proc.
 */
export async function postgresTime(client) {
  if (process.platform !== 'linux') return null;
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const parent = statOf(rows[0].pid)?.[PARENT];
  const program = parent === undefined ? null : nameOf(parent);
  if (program !== 'postgres') return null;
  const processes = [parent, ...readdirSync('/proc').filter((pid) => statOf(pid)?.[PARENT] === parent)];
  const ticks = processes.flatMap((pid) => {
    const stat = statOf(pid);
    return stat === null
      ? []
      : [USER, SYSTEM, ...(pid === parent ? [ENDED_USER, ENDED_SYSTEM] : [])].map((at) => stat[at]);
  });
  return ticks.reduce((sum, each) => sum + Number(each), 0) * MICROSECONDS_A_TICK;
}

/** Processor time of this process so far, in microseconds. */
export function ownTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
};
const nameOf = (pid) => read(pid, 'comm')?.trim() ?? null;
const statOf = (pid) =>
  /^\d+$/.test(String(pid))
    ? (read(pid, 'stat')
        ?.replace(/^.*\) /s, '')
        .split(' ') ?? null)
    : null;
