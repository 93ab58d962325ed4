import type { Counts } from '@gremia/contracts';
import { z } from 'zod';
import { refuse } from '../refuse';
import type { Procedure } from './procedure';

type EnteredByOffice = Pick<
  Procedure<never, Counts>,
  'source' | 'ballot' | 'accept' | 'declaresConflict' | 'seal' | 'rehearse'
>;

/** Members put in nothing: the office enters what was counted, and nobody's name is known. */
export const enteredByOffice: EnteredByOffice = {
  source: 'office',
  ballot: z.never(),
  accept: () => refuse('choice-refused'),
  declaresConflict: () => false,
  seal: () => 'tally-only',
  rehearse: () => null,
};
