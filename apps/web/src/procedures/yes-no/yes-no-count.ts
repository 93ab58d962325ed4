import type { Counts } from '@gremia/contracts';
import type { RollEntry } from '../procedure-screens';
import { SEAT_CHOICES, type RollLine, type SeatChoice, type SeatTally } from './tally-table.choices';

/**
 * The count by its names; what is not there is zero. Blank and invalid stay away from a vote that knows none.
 *
 * @param listening how many of the seats without a part were there, but without a vote
 */
export const tallyOf = (
  { yes = 0, no = 0, abstain, conflicted = 0, notVoting = 0, absent = 0, ...more }: Counts,
  listening = 0,
): SeatTally => {
  const { blank, invalid } = more;
  const secret = blank === undefined && invalid === undefined ? {} : { blank: blank ?? 0, invalid: invalid ?? 0 };
  const withoutVote = Math.min(listening, absent);
  return {
    ...{ yes, no, ...(abstain === undefined ? {} : { abstain }), conflicted, notVoting },
    ...(withoutVote === 0 ? {} : { withoutVote }),
    absent: absent - withoutVote,
    ...secret,
  };
};

/** How many of a roll were there without a vote. */
export const listeningIn = (roll: readonly RollEntry[] | null): number =>
  (roll ?? []).filter(({ choice }) => choice === 'without-vote').length;

const isSeatChoice = (choice: unknown): choice is SeatChoice => SEAT_CHOICES.some((known) => known === choice);

/** The roll in the words of a yes or no; null where nothing is known of anybody. */
export function rollOf(roll: readonly RollEntry[] | null): readonly RollLine[] | null {
  if (roll === null || roll.length === 0) return null;
  return roll.flatMap(({ choice, ...line }) => (isSeatChoice(choice) ? [{ ...line, choice }] : []));
}
