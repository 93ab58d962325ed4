import type { ResolutionErrorCode } from '@gremia/resolution';
import type { TaskName } from './work/tasks';

/** What a thread is given. Texts go as JSON: written once, it names the task as well, and it is copied in one piece. */
export interface EngineTask {
  readonly name: TaskName;
  readonly input: string;
  /** Where the thread writes when it begins, in milliseconds since 1970: until then no text takes long. */
  readonly begun: Float64Array<SharedArrayBuffer>;
}

/** What a thread answers: a result as JSON or as bytes, or why there is none. */
export type EngineAnswer =
  | { readonly result: string | Uint8Array }
  | {
      readonly fault: {
        readonly code: ResolutionErrorCode | 'too-deep';
        readonly message: string;
        readonly opId: string | null;
      };
    };
