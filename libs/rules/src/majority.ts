import { RuleError } from './rule-error';
import { type Electorate, type Tally, assertCounts, castBallots, tallyCounts } from './tally';

/** Which majority a question needs. Data, not code: it differs by state law, body and kind of question. */
export type MajorityRule =
  | { readonly kind: 'simple' }
  | {
      readonly kind: 'share';
      readonly numerator: number;
      readonly denominator: number;
      readonly of: 'cast' | 'present' | 'statutory';
      /** The right of a minority: carried when so many want it, however many are against. */
      readonly minority?: true;
    };

/** How an abstention enters the count. */
export type AbstentionRule = 'ignored' | 'as-no' | 'as-absent' | 'forbidden';

export type Outcome = 'carried' | 'rejected';

/** The outcome with its arithmetic, so that a sentence or a minute can show it. */
export interface OutcomeDetail {
  readonly outcome: Outcome;
  /** As many for as against, abstentions counted as the profile says, where that alone decides. */
  readonly tie: boolean;
  /** What the yes votes are measured against. */
  readonly base: number;
  /** The smallest number of yes votes that carries. */
  readonly required: number;
}

/**
 * The smallest count that reaches a share of a base. A share of one half means more than half, every other share is
 * reached when it is met exactly:
 * of 42, two thirds are 28 and a half is 22. Integers only.
 *
 * @throws RuleError `counts-invalid`
 */
export function requiredOf(base: number, numerator: number, denominator: number): number {
  assertCounts({ base, numerator, denominator });
  if (denominator === 0) throw new RuleError('counts-invalid', 'Der Nenner eines Anteils darf nicht null sein.');
  const product = base * numerator;
  const half = numerator * 2 === denominator;
  return (product - (product % denominator)) / denominator + (half || product % denominator !== 0 ? 1 : 0);
}

/**
 * Decides whether a question is carried, and says by which arithmetic.
 *
 * @throws RuleError see {@link decideOutcome}
 */
export function assessOutcome(
  tally: Tally,
  rule: MajorityRule,
  electorate: Electorate,
  abstention: AbstentionRule,
): OutcomeDetail {
  assertElectorate(tally, electorate);
  if (abstention === 'forbidden' && tally.abstain > 0)
    throw new RuleError('abstention-forbidden', 'Eine Stimmenthaltung ist nicht zulässig.');

  const against = tally.no + (abstention === 'as-no' ? tally.abstain : 0);
  // Equality decides only where more for than against is all that is asked for; nobody's vote is no tie.
  const isMinority = rule.kind === 'share' && rule.minority === true;
  const plain =
    rule.kind === 'simple' || (!isMinority && rule.of === 'cast' && rule.numerator * 2 === rule.denominator);
  const tie = plain && tally.yes === against && tally.yes > 0;
  const base =
    rule.kind === 'simple' || rule.of === 'cast'
      ? tally.yes + against
      : shareBase(rule.of, tally, electorate, abstention);
  const required = rule.kind === 'simple' ? requiredOf(base, 1, 2) : requiredOf(base, rule.numerator, rule.denominator);
  // A share below one half must not carry against a majority of no votes, and nobody's vote carries nothing.
  const enough = tally.yes >= required && (isMinority ? tally.yes > 0 : tally.yes > against);
  return { outcome: enough ? 'carried' : 'rejected', tie, base, required };
}

/**
 * Decides whether a question is carried.
 *
 * Counts are whole ballots; shares are compared in integers, so 28 of 42 is exactly two thirds and 28 of 43 is not.
 * Abstentions enter as the profile says
 * (`ignored`, `as-no`, `as-absent`); a conflicted member enters nothing. A tie is rejected. A share of one half means
 * more than half. Votes `cast` are yes and no,
 * and abstentions where they count as no.
 *
 * @throws RuleError `tally-exceeds-electorate` when more ballots were cast than members are entitled;
 *   `abstention-forbidden`; `counts-invalid`
 * @see ThürKO § 39 Abs. 1
 */
export function decideOutcome(
  tally: Tally,
  rule: MajorityRule,
  electorate: Electorate,
  abstention: AbstentionRule,
): Outcome {
  return assessOutcome(tally, rule, electorate, abstention).outcome;
}

function shareBase(
  of: 'present' | 'statutory',
  tally: Tally,
  electorate: Electorate,
  abstention: AbstentionRule,
): number {
  if (of === 'statutory') return electorate.seats;
  return electorate.present - tally.conflicted - (abstention === 'as-absent' ? tally.abstain : 0);
}

function assertElectorate(tally: Tally, electorate: Electorate): void {
  const { seats, entitled, present } = electorate;
  assertCounts({ ...tallyCounts(tally), seats, entitled, present });
  const cast = castBallots(tally);
  if (cast > entitled || cast + tally.conflicted > present || Math.max(entitled, present) > seats) {
    throw new RuleError(
      'tally-exceeds-electorate',
      `Es wurden ${cast} Stimmen abgegeben, stimmberechtigt sind ${entitled} von ${seats}.`,
    );
  }
}
