import { Logger } from '@nestjs/common';
import type { z } from 'zod';
import { invalidInput } from '../../platform/problem/invalid-input';
import { ProblemError } from '../../platform/problem/problem-error';
import { toProblemError } from '../../platform/problem/to-problem-error';
import type { Line } from '../../platform/sockets/line';

const logger = new Logger('LiveGateway');

/**
 * A listener for one kind of message: checks its shape, and acknowledges whatever becomes of it. Written out by hand
 * because every ballot passes here; the framework's way through observables costs more than deciding the ballot does.
 *
 * @param line what is counted of the connection; whoever sends too much is refused before anything is looked at
 * @param handle resolves to the answer, or to a function that gives it and is called in the moment in which it is sent
 * @param begin takes up the message, at once or later; answers whether it will
 * @param inTurn calls what gives the answer, at once or later: a crowd that waited for the same must not be answered in
 *   one go
 */
export function answering<S extends z.ZodType, A extends object>(
  line: Pick<Line, 'mayAct' | 'blame'>,
  schema: S,
  handle: (message: z.output<S>) => Promise<A | (() => A)>,
  begin: (takeUp: () => void) => boolean = atOnce,
  inTurn: (give: () => void) => void = atOnce,
) {
  return (...args: unknown[]): void => {
    const last = args.at(-1);
    const acknowledge = typeof last === 'function' ? (last as (answer: object) => void) : () => undefined;
    const refuse = (thrown: unknown): void => {
      const error = toProblemError(thrown);
      // A database that is away is told once by the runner, not once for everybody who waits.
      if (error.code === 'unexpected')
        logger.error({ err: thrown, code: error.code, reference: error.extras.reference });
      acknowledge({ ok: false, problem: error.toProblem() });
    };
    const give = (answer: () => A): void => {
      try {
        acknowledge(answer());
      } catch (error) {
        refuse(error);
      }
    };
    const takeUp = (): void => {
      const parsed = schema.safeParse(args[0]);
      if (parsed.success)
        handle(parsed.data)
          .then((answer) => {
            if (typeof answer !== 'function') acknowledge(answer);
            else inTurn(() => give(answer));
          })
          .catch(refuse);
      else {
        line.blame();
        refuse(invalidInput(parsed.error.issues));
      }
    };
    if (!line.mayAct || !begin(takeUp)) refuse(new ProblemError('too-many-requests'));
  };
}

function atOnce(takeUp: () => void): true {
  takeUp();
  return true;
}
