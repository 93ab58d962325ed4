import type { Counts } from '@gremia/contracts';
import { z } from 'zod';
import type { Refusal } from '../decision';
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

/** Nothing that was counted is left out: what this vote does not ask for is a slip, or somebody who does not stand. */
export const mustBeAskedFor = (entered: Counts | null, names: readonly string[]): Refusal | null =>
  Object.entries(entered ?? {}).some(([name, count]) => count > 0 && !names.includes(name))
    ? refuse(
        'invalid-input',
        'Eingegeben sind Stimmen, die in dieser Abstimmung nicht abgegeben werden können. Bitte prüfen Sie die Zahlen.',
      )
    : null;
