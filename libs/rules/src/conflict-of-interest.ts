import { needsChair } from './chair-question';
import { type AbstentionRule, type MajorityRule, decideOutcome } from './majority';
import type { RuleProfile } from './profile';
import type { Choice, Electorate, Tally } from './tally';

/** What a conflict of interest means for a member on one item. */
export interface ConflictDuty {
  /** No part in deliberation and vote. */
  readonly excluded: boolean;
  /**
   * Has to leave the room; connected from elsewhere: is put out of the conference. Otherwise the member may listen
   * among the public.
   */
  readonly leaves: boolean;
  readonly norm: string;
  readonly needsChair: boolean;
}

/**
 * What is asked of a member whose conflict of interest is established: in Thüringen no part in the item, and out of the
 * room only while the public is excluded too.
 * Elections know no conflict of interest there.
 *
 * @see ThürKO § 38 Abs. 1 and 2, GemO BW § 18 Abs. 5
 */
export function conflictDuty(
  profile: RuleProfile,
  item: { readonly public: boolean; readonly election: boolean },
): ConflictDuty {
  const { value, norm } = profile.conflict;
  const excluded = !item.election || value.appliesToElections;
  return {
    excluded,
    leaves: excluded && (value.leaveRoom === 'always' || !item.public),
    norm,
    needsChair: needsChair(profile.conflict),
  };
}

/** A vote of which it has come out that conflicted members took part in it. */
export interface TaintedVote {
  readonly tally: Tally;
  readonly rule: MajorityRule;
  readonly electorate: Electorate;
  readonly abstention: AbstentionRule;
  /** What the conflicted members voted; `unknown` for each one in a secret vote. */
  readonly tainted: readonly (Choice | 'unknown')[];
}

/**
 * Whether it cannot be ruled out that the votes of conflicted members decided: they are taken out, in every way that
 * fits the count, and the outcome is asked again.
 * Only if it changes is the resolution in danger.
 *
 * @throws RuleError as `decideOutcome`
 * @see ThürKO § 38 Abs. 4
 */
export function couldHaveDecided({ tally, rule, electorate, abstention, tainted }: TaintedVote): boolean {
  const outcome = decideOutcome(tally, rule, electorate, abstention);
  return without(tally, tainted).some((clean) => decideOutcome(clean, rule, electorate, abstention) !== outcome);
}

/** Every count that remains when the given votes are moved to the conflicted. */
function without(tally: Tally, [vote, ...more]: readonly (Choice | 'unknown')[]): readonly Tally[] {
  if (vote === undefined) return [tally];
  const choices: readonly Choice[] = vote === 'unknown' ? ['yes', 'no', 'abstain'] : [vote];
  return choices.flatMap((choice) => {
    if (choice === 'conflicted') return without(tally, more);
    if (tally[choice] === 0) return [];
    return without({ ...tally, [choice]: tally[choice] - 1, conflicted: tally.conflicted + 1 }, more);
  });
}
