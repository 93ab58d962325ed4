import { needsChair } from './chair-question';
import type { QuorumRule, RuleProfile } from './profile';
import { RuleError } from './rule-error';
import { assertCounts } from './tally';

/** Whether the body can resolve, with the sentence for the lamp and the norm beside it. */
export interface QuorumState {
  readonly required: number;
  readonly present: number;
  readonly quorate: boolean;
  /** Number and answer in one line: `27 von 51 anwesend und stimmberechtigt – beschlussfähig (26 erforderlich)`. */
  readonly lamp: string;
  /** What is said: the line of the lamp, or `Der Stadtrat ist nicht beschlussfähig.` */
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

/**
 * What a quorum is computed from. Entitled are members in the hall or lawfully connected who may vote on the item at
 * hand.
 */
export interface QuorumFacts {
  readonly profile: RuleProfile;
  /** Number of votes by law: 51 for a council of 50 members and the mayor. */
  readonly statutorySeats: number;
  readonly presentEntitled: number;
  /** Seats that are filled; only asked for where the profile counts members instead of seats. Default: all. */
  readonly filledSeats?: number;
  /** Members who are present but excluded from the item at hand for conflict of interest. Default: none. */
  readonly presentConflicted?: number;
  /** All members excluded from it, the absent ones included, as far as known. Default: those present. */
  readonly conflicted?: number;
  /** The meeting was convened a second time on the same item, and the convocation pointed to the relief. */
  readonly secondConvening?: boolean;
}

/**
 * The quorum of an item: it is asked per item, because a member excluded from one is entitled on the next.
 *
 * @throws RuleError `counts-invalid` when a number is no count or more are present than there are seats
 * @see ThürKO § 36, GemO BW § 37 Abs. 2, GO NRW § 49
 */
export function quorum(facts: QuorumFacts): QuorumState {
  const {
    profile,
    statutorySeats,
    presentEntitled,
    filledSeats = statutorySeats,
    presentConflicted = 0,
    conflicted = presentConflicted,
  } = facts;
  assertCounts({ statutorySeats, presentEntitled, filledSeats, presentConflicted, conflicted });
  if (presentEntitled + presentConflicted > statutorySeats) {
    throw new RuleError(
      'counts-invalid',
      `Es können nicht ${presentEntitled + presentConflicted} von ${statutorySeats} Mitgliedern anwesend sein.`,
    );
  }
  const { value, norm } = profile.quorum;
  const required = requiredFor(
    value,
    value.of === 'statutory' ? statutorySeats : filledSeats,
    conflicted,
    facts.secondConvening === true,
  );
  const present = value.counts === 'present' ? presentEntitled + presentConflicted : presentEntitled;
  const quorate = present >= required;
  const who = value.counts === 'present' ? 'anwesend' : 'anwesend und stimmberechtigt';
  const lamp =
    `${present} von ${statutorySeats} ${who} – ${quorate ? '' : 'nicht '}beschlussfähig (${required} ` +
    `erforderlich)`;
  return {
    required,
    present,
    quorate,
    lamp,
    sentence: quorate ? lamp : inquorateSentence(profile),
    norm,
    needsChair: needsChair(profile.quorum),
  };
}

/** What the chair says when there is no quorum: `Der Stadtrat ist nicht beschlussfähig.` */
export const inquorateSentence = (profile: RuleProfile): string => `${profile.subject} ist nicht beschlussfähig.`;

/**
 * The entry of the minutes when the quorum is lost: `Beschlussunfähigkeit um 19:12 Uhr festgestellt: 25 von 51.` @param
 * time clock time `HH:MM`
 */
export const quorumLostSentence = (time: string, present: number, seats: number): string =>
  `Beschlussunfähigkeit um ${time} Uhr festgestellt: ${present} von ${seats}.`;

function requiredFor(rule: QuorumRule, base: number, conflicted: number, secondConvening: boolean): number {
  if (secondConvening && rule.secondConvening !== null) return rule.secondConvening;
  if (rule.whenMostConflicted !== null && conflicted * 2 > base)
    return shareOf(base, { ...rule.whenMostConflicted, reach: 'at-least' });
  return shareOf(base, rule);
}

function shareOf(
  base: number,
  { numerator, denominator, reach }: Pick<QuorumRule, 'numerator' | 'denominator' | 'reach'>,
): number {
  const product = base * numerator;
  const whole = (product - (product % denominator)) / denominator;
  return reach === 'more-than' || product % denominator !== 0 ? whole + 1 : whole;
}
