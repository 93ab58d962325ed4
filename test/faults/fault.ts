import { appendFileSync } from 'node:fs';

/** What stands between the parts of a title; test/faults/run.mjs takes it apart for its table. */
export const BETWEEN = ' → ';

/**
 * A fault: what is done to the system, and what has to hold all the same. A test as any other; what `run` returns is
 * printed beside it by `npm run test:faults`.
 *
 * @param run breaks something and asserts what held; may return what was counted, as a short phrase
 */
export function fault(done: string, holds: string, run: () => Promise<string | void>, timeout = 120_000): void {
  const title = `${done}${BETWEEN}${holds}`;
  it(
    title,
    async () => {
      const counted = await run();
      const file = process.env.GREMIA_FAULTS_COUNTED;
      if (counted !== undefined && file !== undefined) appendFileSync(file, `${JSON.stringify({ title, counted })}\n`);
    },
    timeout,
  );
}
