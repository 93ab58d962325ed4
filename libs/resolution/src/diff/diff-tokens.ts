import type { Token } from '../text/tokens';
import { intern, shortestHunks, type Hunk } from './hunks';
import { joinHunks } from './join';
import { settleSentences } from './sentences';
import { slideHunks } from './slide';

/**
 * The changes between two token lists as a person would mark them: the shortest ones, moved to the nearest borders,
 * read sentence by sentence, joined where little is left between.
 */
export function diffTokens(a: readonly Token[], b: readonly Token[]): Hunk[] {
  const numbers = intern(a, b);
  const shortest = slideHunks(shortestHunks(numbers), numbers, a, b);
  return joinHunks(settleSentences(shortest, a, b), a);
}
