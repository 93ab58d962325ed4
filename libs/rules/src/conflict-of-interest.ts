import { needsChair } from './chair-question';
import { type AbstentionRule, type MajorityRule, decideOutcome } from './majority';
import type { RuleProfile, Taint } from './profile';
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
  /** Has to leave, and may sit down among the listeners. */
  readonly mayListen: boolean;
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
  item: { readonly public: boolean; readonly election: boolean; readonly honorary?: boolean },
  person: { readonly voting: boolean } = { voting: true },
): ConflictDuty {
  const { value, norm } = profile.conflict;
  const excused = value.elections === 'excepted' || (value.elections === 'honorary-excepted' && item.honorary === true);
  const excluded = (person.voting || value.persons === 'everybody') && !(item.election && excused);
  return {
    excluded,
    leaves: excluded && (value.leaveRoom === 'always' || !item.public),
    mayListen: excluded && item.public && value.listenersArea,
    norm,
    needsChair: needsChair(profile.conflict),
  };
}

/**
 * Whether a resolution is in danger because of what has come out, and so whether a period to challenge it matters.
 *
 * @param cause what has happened: a vote, a share in the deliberation alone, or an exclusion that should not have been
 * @param decisive by the numbers, whether the outcome could have been another one
 */
export const isEndangered = ({ conflict: { value } }: RuleProfile, cause: Taint, decisive: boolean): boolean =>
  value.causes.includes(cause) && (value.consequence === 'invalid' || decisive || cause === 'wrongly-excluded');

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
