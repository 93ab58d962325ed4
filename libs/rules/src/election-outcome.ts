import type { ElectionFacts } from './election';
import { electionBase, invalidBallots } from './election-arithmetic';
import { roundsOf } from './election';
import { RuleError } from './rule-error';

/** A round in which several places may be filled at once, each ballot naming at most as many as there are places. */
export interface PlacesFacts extends ElectionFacts {
  readonly round: number;
  /** How many stood in the first round. */
  readonly candidates: number;
  /** Places that are still to be filled. */
  readonly places: number;
  /** Ballots that say something. With one place they are the votes; with several a ballot holds several votes. */
  readonly ballots: number;
  /** Whom the lot has fallen on, and who drew it; null before it is drawn. */
  readonly lot: { readonly drawn: readonly string[]; readonly by: string } | null;
}

/** Between whom the lot is to decide, and how many of them it takes. */
export interface LotNeeded {
  readonly among: readonly string[];
  readonly take: number;
  /** A place, or a place in the run-off. */
  readonly decides: 'place' | 'run-off';
  /** The rules do not say that the lot decides: a norm is to be named. */
  readonly asks: boolean;
}

/** What comes after a round that has not filled every place. */
export type NextRound =
  | {
      readonly kind: 'round';
      readonly candidates: readonly string[];
      readonly runOff: boolean;
      readonly waitDays: number;
    }
  /** The election counts for nothing and is held again. */
  | { readonly kind: 'repeat' }
  /** The rules know no further round. */
  | { readonly kind: 'nobody' };

/** How a round ends: who is elected, between whom the lot decides, what comes next. */
export interface PlacesResult {
  readonly elected: readonly string[];
  readonly lot: LotNeeded | null;
  /** null when every place is filled, and while the lot is still to be drawn. */
  readonly next: NextRound | null;
  readonly required: number;
  readonly base: number;
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

/** `Anders`, `Anders und Bach`, `Anders, Bach und Cramer`. */
export const namesOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`;

/** Whether half of the ballots or more say nothing, where the rules then want the election repeated. */
export function isToBeRepeated({ profile, count, ballots }: PlacesFacts): boolean {
  const { value } = profile.election;
  const invalid = invalidBallots(count, value);
  const share = value.repeatWhenInvalid;
  const all = ballots + invalid;
  return share !== null && all > 0 && invalid * share.denominator >= all * share.numerator;
}

/** What the ballots of a round for several places are measured against. */
export const placesBase = (facts: PlacesFacts): number => {
  const { profile, count, candidates, round, ballots } = facts;
  const rule = roundsOf(profile, candidates)[round - 1];
  if (rule === undefined)
    throw new RuleError(
      'counts-invalid',
      `Einen ${round}. Wahlgang sehen die Regeln nicht vor.`,
      profile.election.norm,
    );
  if (rule.base === 'statutory' || rule.base === 'present-entitled') return electionBase(facts, rule);
  return ballots + (rule.base === 'cast' ? invalidBallots(count, profile.election.value) : 0);
};
