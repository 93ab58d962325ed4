import type { Token } from '../text/tokens';
import { newEffort, type Effort } from './effort';
import { intern, shortestHunks, type Hunk } from './hunks';
import { joinHunks } from './join';
import { settleSentences } from './sentences';
import { slideHunks } from './slide';

/**
 * The changes between two token lists as a person would mark them: the shortest ones, moved to the nearest borders,
 * read sentence by sentence, joined where little is left between.
 *
 * @param effort shared by all points of a text, so that many long ones cost no more than one as long as all of them
 */
export function diffTokens(a: readonly Token[], b: readonly Token[], effort: Effort = newEffort()): Hunk[] {
  const numbers = intern(a, b);
  const shortest = slideHunks(shortestHunks(numbers, effort), numbers, a, b);
  return joinHunks(settleSentences(shortest, a, b, effort), a);
}
