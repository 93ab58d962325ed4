import { assessOutcome, type MajorityRule, type Outcome } from './majority';
import type { RuleProfile } from './profile';
import { questionSentence, type QuestionKind } from './questions';
import { quorum, secondConveningSentence } from './quorum';
import { RuleError } from './rule-error';
import { outcomeSentence } from './sentences';
import { assertCounts, castBallots, checkSum, keptTally, tallyLine, type Tally } from './tally';
import { tieLeftTo, tieSentence, type TieBreaker } from './tie';
import { usualMajority } from './usual-majority';

/** The rules that a vote is assessed by. */
export type VotingRules = Pick<
  RuleProfile,
  | 'subject'
  | 'quorum'
  | 'majority'
  | 'specialMajorities'
  | 'urgency'
  | 'circular'
  | 'abstention'
  | 'tie'
  | 'unanimity'
  | 'power'
>;

/** A vote as somebody imagines it. Whoever is in none of the numbers is there and does not vote. */
export interface ImaginedVote extends Omit<Tally, 'notVoting'> {
  readonly question: QuestionKind;
  /** The statutory number of votes. */
  readonly seats: number;
}

export interface ImaginedResult {
  readonly tally: Tally;
  readonly outcome: Outcome;
  /** Who has to decide because votes are equal; null where the count has decided. */
  readonly leftTo: TieBreaker | null;
  readonly majority: MajorityRule;
  /** Yes votes that are needed, and what they are measured against. */
  readonly required: number;
  readonly base: number;
  /** What the chair would read out. */
  readonly sentence: string;
  /** The norm of the majority, and that of equal votes where it decides. */
  readonly norms: readonly string[];
}

/**
 * What a vote with these numbers would come to, by the rules and in the words of a meeting.
 *
 * @throws RuleError `counts-invalid`; `tally-sum-wrong` when there are more heads than seats; `abstention-forbidden`
 */
export function tryVote(rules: VotingRules, { question, seats, ...counts }: ImaginedVote): ImaginedResult {
  assertCounts({ ...counts, seats });
  const named = castBallots({ ...counts, notVoting: 0 }) + counts.conflicted + counts.absent;
  if (named > seats) throw new RuleError('tally-sum-wrong', `${named} sind mehr als die ${seats} Sitze.`);
  const tally: Tally = { ...counts, notVoting: seats - named };
  checkSum(tally, seats);
  const kept = keptTally(tally, rules);
  const present = seats - counts.absent;
  const majority = usualMajority(rules, question);
  const electorate = { seats, entitled: present - counts.conflicted, present };
  const detail = assessOutcome(tally, majority.value, electorate, rules.abstention.value);
  const leftTo = tieLeftTo(rules, detail);
  const power = question === 'ordinary' ? rules.power.value : 'decides';
  return {
    tally,
    outcome: detail.outcome,
    leftTo,
    majority: majority.value,
    required: detail.required,
    base: detail.base,
    sentence:
      leftTo === null
        ? (questionSentence(question, detail, kept) ?? outcomeSentence({ profile: rules, tally: kept, detail, power }))
        : tieSentence(rules, leftTo, tallyLine(kept)),
    norms: [...new Set([majority.norm, ...(detail.tie ? [rules.tie.norm] : [])])],
  };
}

/** How many have to be there. */
export interface QuorumNeed {
  readonly required: number;
  /** `26 von 51 Mitgliedern müssen anwesend und stimmberechtigt sein.` */
  readonly sentence: string;
  readonly norm: string;
  /** What holds after a second convocation; empty where the rules know no relief. */
  readonly second: string;
}

/**
 * How many have to be there for the body to resolve on an item.
 *
 * @param house seats by law, those that are filled, and members excluded from the item for conflict of interest
 * @throws RuleError `counts-invalid` when more seats are filled than there are, or more excluded than filled
 */
export function quorumNeed(
  rules: Pick<RuleProfile, 'quorum' | 'subject'>,
  { seats, filled, conflicted }: { readonly seats: number; readonly filled: number; readonly conflicted: number },
): QuorumNeed {
  assertCounts({ seats, filled, conflicted });
  if (filled > seats)
    throw new RuleError('counts-invalid', `Es können nicht ${filled} von ${seats} Sitzen besetzt sein.`);
  if (conflicted > filled)
    throw new RuleError('counts-invalid', `Es können nicht ${conflicted} von ${filled} Mitgliedern befangen sein.`);
  const { value } = rules.quorum;
  const { required, norm } = quorum({
    profile: rules,
    statutorySeats: seats,
    filledSeats: filled,
    presentEntitled: 0,
    presentConflicted: 0,
    conflicted,
  });
  const who = value.counts === 'present' ? 'anwesend' : 'anwesend und stimmberechtigt';
  const able = value.counts === 'present' ? filled : filled - conflicted;
  const out = required > able ? ` Das ist nicht möglich: Höchstens ${able} können es sein.` : '';
  return {
    required,
    norm,
    sentence:
      required === 1
        ? `Ein Mitglied muss ${who} sein.${out}`
        : `${required} von ${seats} Mitgliedern müssen ${who} sein.${out}`,
    second: secondConveningSentence(rules, seats),
  };
}
