import type { Counts } from '@gremia/contracts';
import type { Tally } from '@gremia/rules';
import type { RollEntry } from '../procedure-screens';
import { SEAT_CHOICES, type RollLine, type SeatChoice } from './tally-table.choices';

/** The count by its names; what is not there is zero. */
export const tallyOf = ({
  yes = 0,
  no = 0,
  abstain = 0,
  conflicted = 0,
  notVoting = 0,
  absent = 0,
}: Counts): Tally => ({
  yes,
  no,
  abstain,
  conflicted,
  notVoting,
  absent,
});

const isSeatChoice = (choice: unknown): choice is SeatChoice => SEAT_CHOICES.some((known) => known === choice);

/** The roll in the words of a yes or no; null where nothing is known of anybody. */
export function rollOf(roll: readonly RollEntry[] | null): readonly RollLine[] | null {
  if (roll === null || roll.length === 0) return null;
  return roll.flatMap(({ choice, ...line }) => (isSeatChoice(choice) ? [{ ...line, choice }] : []));
}
