import type { ProblemCode } from '@gremia/contracts';
import type { Refusal } from './decision';

/** Code, sentence and norm of a refusal; without a sentence of its own the code's stands. */
export const refuse = (refused: ProblemCode, detail?: string, norm?: string): Refusal => ({
  refused,
  ...(detail === undefined ? {} : { detail }),
  ...(norm === undefined ? {} : { norm }),
});
