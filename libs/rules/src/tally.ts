import type { RuleProfile } from './profile';
import { RuleError } from './rule-error';

/** What a member can declare in an open vote. Not voting and being absent are not choices; they are what remains. */
export type Choice = 'yes' | 'no' | 'abstain' | 'conflicted';

/**
 * Whole ballots and heads of one vote. Abstaining, being conflicted, not taking part and being absent are four
 * different things.
 */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Present, but without a part in this question for reasons of conflict of interest. */
  readonly conflicted: number;
  /** Present and entitled, but without a ballot; never an abstention. */
  readonly notVoting: number;
  /** Seats whose holder is not present, vacant seats included. */
  readonly absent: number;
}

/** A tally as it is printed: where the law knows no abstention there is none to be named, not even none. */
export type PrintedTally = Omit<Tally, 'abstain'> & { readonly abstain?: number | undefined };

/** Who could vote when the question was opened. */
export interface Electorate {
  /** The statutory number of votes of the body, vacant seats included. */
  readonly seats: number;
  /**
   * Members of the frozen electorate: present and not excluded from this question when it was opened, though they may
   * have left since.
   */
  readonly entitled: number;
  /** Members present for this vote, in the hall or lawfully connected, the conflicted ones included. */
  readonly present: number;
}

/** Refuses anything that is not a count of heads. @throws RuleError `counts-invalid` */
export function assertCounts(counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RuleError('counts-invalid', `„${name}“ ist keine Anzahl: ${count}.`);
  }
}

/** The six counts by name, in the order in which they are read out. */
export function tallyCounts(tally: Tally): Readonly<Record<keyof Tally, number>> {
  const { yes, no, abstain, conflicted, notVoting, absent } = tally;
  return { yes, no, abstain, conflicted, notVoting, absent };
}

/** The ballots that say something on the question: yes, no and abstain. */
export const castBallots = (tally: Tally): number => tally.yes + tally.no + tally.abstain;

/**
 * Checks that every seat is accounted for: yes, no, abstentions, conflicted, not taking part and absent together are
 * the seats.
 *
 * @throws RuleError `counts-invalid`, `tally-sum-wrong`
 */
export function checkSum(tally: Tally, seats: number): void {
  assertCounts({ ...tallyCounts(tally), seats });
  const sum = castBallots(tally) + tally.conflicted + tally.notVoting + tally.absent;
  if (sum !== seats) throw new RuleError('tally-sum-wrong', `Die Auszählung ergibt ${sum} statt ${seats} Sitze.`);
}

/**
 * Counts the ballots of an open vote; one ballot per member, the order does not matter.
 *
 * @param choices the last ballot of every member who cast one
 * @param house `present` as in {@link Electorate}; `excluded` are present members who were excluded before the vote
 *   opened and so have no ballot
 * @throws RuleError `counts-invalid`; `tally-exceeds-electorate` when there are more ballots than members who could
 *   cast one
 */
export function countBallots(
  choices: Iterable<Choice>,
  house: { readonly seats: number; readonly present: number; readonly excluded: number },
): Tally {
  assertCounts(house);
  const count: Record<Choice, number> = { yes: 0, no: 0, abstain: 0, conflicted: 0 };
  let ballots = 0;
  for (const choice of choices) {
    count[choice] += 1;
    ballots += 1;
  }
  const notVoting = house.present - house.excluded - ballots;
  if (notVoting < 0 || house.present > house.seats) {
    throw new RuleError(
      'tally-exceeds-electorate',
      `Es liegen ${ballots} Stimmen vor, stimmberechtigt sind ${house.present - house.excluded}.`,
    );
  }
  return { ...count, conflicted: count.conflicted + house.excluded, notVoting, absent: house.seats - house.present };
}

/**
 * The line of the minutes, in the form in use in Erfurt: `Ja: 33, Nein: 0, Enthaltungen: 5, Befangen: 0`; where
 * nobody may abstain `Ja: 33, Nein: 0, Befangen: 0`.
 */
export function tallyLine({
  yes,
  no,
  abstain,
  conflicted,
}: Pick<PrintedTally, 'yes' | 'no' | 'abstain' | 'conflicted'>): string {
  return `Ja: ${yes}, Nein: ${no}, ${abstain === undefined ? '' : `Enthaltungen: ${abstain}, `}Befangen: ${conflicted}`;
}

/** The tally with a number for abstentions, for whoever reckons with it. */
export const wholeTally = ({ abstain = 0, ...tally }: PrintedTally): Tally => ({ ...tally, abstain });

/** Whether somebody may abstain by the rules of a body; they may where the rules are not known yet. */
export const mayAbstain = (profile: Pick<RuleProfile, 'abstention'> | null): boolean =>
  profile?.abstention.value !== 'forbidden';

/** The tally of a vote under these rules as it is kept and printed: without abstentions where nobody may abstain. */
export const keptTally = <T extends Tally>(
  { abstain, ...tally }: T,
  profile: Pick<RuleProfile, 'abstention'>,
): Omit<T, 'abstain'> & { readonly abstain?: number | undefined } =>
  !mayAbstain(profile) && abstain === 0 ? tally : { ...tally, abstain };

/** The counts as they are spoken: `19 Ja, 19 Nein, 2 Enthaltungen`; `1 Enthaltung` in the singular. */
export function tallyWords({ yes, no, abstain }: Pick<PrintedTally, 'yes' | 'no' | 'abstain'>): string {
  if (abstain === undefined) return `${yes} Ja, ${no} Nein`;
  return `${yes} Ja, ${no} Nein, ${abstain} ${abstain === 1 ? 'Enthaltung' : 'Enthaltungen'}`;
}
