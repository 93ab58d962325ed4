import { readFileSync } from 'node:fs';

/** What a process takes of the machine while something goes on. */
export interface ProcessCost {
  /** Hundredths of one core. */
  readonly percent: number;
  readonly megabytes: number;
}

/**
 * Processor time and memory of a process for so many seconds; null where the system does not tell (it is read from
 * /proc).
 */
export async function costOf(pid: number, seconds: number): Promise<ProcessCost | null> {
  if (process.platform !== 'linux') return null;
  const before = secondsOf(pid);
  await new Promise((later) => setTimeout(later, seconds * 1_000));
  const percent = Math.round(((secondsOf(pid) - before) / seconds) * 100);
  const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { percent, megabytes: Math.round(Number(kilobytes) / 1_000) };
}

/** Counted in hundredths since it began; the fields follow on its name, which may hold anything. */
function secondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
