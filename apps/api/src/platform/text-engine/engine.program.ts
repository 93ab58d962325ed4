import { ResolutionError } from '@gremia/resolution';
import type { EngineAnswer, EngineTask } from './engine-task';
import { TASKS } from './work/tasks';

/** A thread of its own: it does one piece of work on a text after another. */
export default function work({ name, input, begun }: EngineTask): EngineAnswer {
  begun[0] = Date.now();
  try {
    const task = TASKS[name] as (input: unknown) => unknown;
    const result = task(JSON.parse(input));
    return { result: result instanceof Uint8Array ? result : JSON.stringify(result) };
  } catch (error) {
    if (error instanceof ResolutionError)
      return { fault: { code: error.code, message: error.message, opId: error.opId } };
    // A stack that overflows is nesting that nobody writes.
    if (error instanceof RangeError) return { fault: { code: 'too-deep', message: error.message, opId: null } };
    throw error;
  }
}
