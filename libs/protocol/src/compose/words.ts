import type { Choice } from '@gremia/contracts';
import type { Disposition, SeatStanding } from '@gremia/meeting';

/** How an item ended without a resolution, in the words of the minutes. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  done: 'behandelt',
  noted: 'zur Kenntnis genommen',
  postponed: 'vertagt',
  referred: 'verwiesen',
  withdrawn: 'zurückgezogen',
  'not-treated': 'nicht behandelt',
};

const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  conflicted: 'befangen',
};

/** What a seat shows in the roll of a vote; null for who is not named there. */
export function rollWord(standing: SeatStanding): string | null {
  if (standing === 'not-voting') return 'keine Stimme abgegeben';
  return standing === 'absent' || standing === 'open' || standing === 'cast' ? null : CHOICE_WORDS[standing];
}
