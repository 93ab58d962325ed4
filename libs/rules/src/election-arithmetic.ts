import type { ElectionCount, ElectionFacts } from './election';
import type { ElectionRound, ElectionRule } from './profile';

/** Who stands in the round after this one, or why that is not settled by the count. */
export type GoingOn =
  | { readonly kind: 'next-round'; readonly candidates: readonly string[] }
  | { readonly kind: 'run-off'; readonly candidates: readonly string[] }
  | { readonly kind: 'lot'; readonly candidates: readonly string[] }
  | { readonly kind: 'ask'; readonly candidates: readonly string[] }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'nobody' };

/** Ballots that say something: for somebody, and against, where that is not invalid. */
export const validVotes = ({ votes, against }: ElectionCount, { againstIsInvalid }: ElectionRule): number =>
  votes.reduce((sum, entry) => sum + entry.votes, againstIsInvalid ? 0 : against);

/** Ballots that say nothing: empty and spoilt ones, and those against, where the law holds them for invalid. */
export const invalidBallots = (
  { against, blank, invalid }: ElectionCount,
  { againstIsInvalid }: ElectionRule,
): number => blank + invalid + (againstIsInvalid ? against : 0);

/** What the votes of a round are measured against. */
export function electionBase(facts: ElectionFacts, { base }: ElectionRound): number {
  const { count, presentEntitled, statutorySeats = presentEntitled, profile } = facts;
  const { value } = profile.election;
  if (base === 'statutory') return statutorySeats;
  if (base === 'present-entitled') return presentEntitled;
  return validVotes(count, value) + (base === 'cast' ? invalidBallots(count, value) : 0);
}

/** Who goes on into the next round: all of them, or the two with most votes, where it is clear which two these are. */
export function whoGoesOn({ votes }: ElectionCount, next: ElectionRound, rule: ElectionRule): GoingOn {
  if (next.among === 'all') return { kind: 'next-round', candidates: votes.map(({ candidate }) => candidate) };
  const [first, second, third] = [...votes].sort((a, b) => b.votes - a.votes);
  if (!first || !second) return { kind: 'nobody' };
  if (!third || second.votes > third.votes) return { kind: 'run-off', candidates: [first.candidate, second.candidate] };
  if (first.votes === second.votes && rule.tieAtTop === 'repeat') return { kind: 'repeat' };
  const tied = votes.filter((entry) => entry.votes === second.votes).map(({ candidate }) => candidate);
  if (rule.unclearRunOff === 'lot') return { kind: 'lot', candidates: tied };
  if (rule.unclearRunOff === 'ask') return { kind: 'ask', candidates: tied };
  const going = votes.filter((entry) => entry.votes >= second.votes).map(({ candidate }) => candidate);
  return { kind: 'run-off', candidates: going };
}
