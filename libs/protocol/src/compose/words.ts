import type { Disposition } from '@gremia/meeting';

/** How an item ended without a resolution, in the words of the minutes. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  done: 'behandelt',
  noted: 'zur Kenntnis genommen',
  postponed: 'vertagt',
  referred: 'verwiesen',
  withdrawn: 'zurückgezogen',
  'not-treated': 'nicht behandelt',
};
