import { fork, type ChildProcess } from 'node:child_process';
import { READY } from './ready';

const START_MILLISECONDS = 20_000;

/** What Node itself needs; no address of a database, no key. */
const bareEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
});

/**
 * A process of its own for what strangers sent, without the secrets of this one: whatever it does to the process, the
 * meeting goes on.
 *
 * @param program its file, which says `READY` once it has started
 * @param execArgv options of Node, such as its memory
 */
export const ownProcess = (program: string, execArgv: string[] = []): ChildProcess =>
  fork(program, {
    execArgv,
    env: bareEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** Whether it has started: on a busy machine that takes longer than what it is asked. */
export const hasStarted = async (child: ChildProcess): Promise<boolean> =>
  (await heard(child, START_MILLISECONDS)) === READY;

/** What the process answers; undefined when it ends first, as it is made to when its time is over. */
export const asked = <Answer>(
  child: ChildProcess,
  question: object,
  milliseconds: number,
): Promise<Answer | undefined> => heard<Answer>(child, milliseconds, () => child.send(question, () => undefined));

function heard<Said>(child: ChildProcess, milliseconds: number, begin?: () => void): Promise<Said | undefined> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    const settle = (said?: Said): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('close', onClose).off('error', onError);
      resolve(said);
    };
    const onMessage = (said: unknown): void => settle(said as Said);
    const onClose = (): void => settle();
    const onError = (): void => {
      child.kill('SIGKILL');
      settle();
    };
    child.on('message', onMessage).on('close', onClose).on('error', onError);
    begin?.();
  });
}
