import { needsChair } from './chair-question';
import { requiredOf } from './majority';
import type { RuleProfile } from './profile';
import { RuleError } from './rule-error';
import { assertCounts } from './tally';

/** What lay in the urn. Ballots are whole; who cast which is known to nobody. */
export interface ElectionCount {
  /** Ballots for each candidate, in the order of the ballot paper. */
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
  /** Ballots against a single candidate. */
  readonly against: number;
  readonly blank: number;
  readonly invalid: number;
}

/**
 * How a round ended. `lot`: the lot decides between these. `ask`: the law does not say who goes on, the chair must have
 * it settled.
 */
export type ElectionOutcome =
  | { readonly kind: 'elected'; readonly candidate: string }
  | { readonly kind: 'run-off'; readonly candidates: readonly string[] }
  | { readonly kind: 'lot'; readonly candidates: readonly string[] }
  | { readonly kind: 'ask'; readonly candidates: readonly string[] }
  | { readonly kind: 'nobody' };

export interface ElectionResult {
  readonly outcome: ElectionOutcome;
  /** The votes that elect. */
  readonly required: number;
  /** What they are measured against. */
  readonly base: number;
  /** What the chair reads out. */
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

/** A round of an election: the count and how many members were present and entitled when it was opened. */
export interface ElectionFacts {
  readonly profile: RuleProfile;
  readonly count: ElectionCount;
  readonly presentEntitled: number;
}

/**
 * The first round: elected is who has more than half of the votes that the profile names, in Thüringen of all members
 * present and entitled, whether they voted or
 * not. Otherwise the two with most votes go into a run-off; where it is not clear which two these are, the profile says
 * whether the lot, or nobody but the chair, helps.
 *
 * @throws RuleError `counts-invalid`; `tally-exceeds-electorate`
 * @see ThürKO § 39 Abs. 2
 */
export function firstRound(facts: ElectionFacts): ElectionResult {
  const { profile, count, presentEntitled } = facts;
  assertCount(facts);
  const { firstRound: of, unclearRunOff } = profile.election.value;
  const base = of === 'present-entitled' ? presentEntitled : of === 'valid' ? validVotes(count) : allBallots(count);
  const required = requiredOf(base, 1, 2);
  const [first, second, third] = [...count.votes].sort((a, b) => b.votes - a.votes);
  if (first && first.votes >= required) {
    return result(
      facts,
      { kind: 'elected', candidate: first.candidate },
      required,
      base,
      `${first.candidate} ist mit ${first.votes} Stimmen gewählt (${required} erforderlich).`,
    );
  }
  const nobody = `Im ersten Wahlgang ist niemand gewählt (${required} Stimmen erforderlich).`;
  if (!first || !second) return result(facts, { kind: 'nobody' }, required, base, nobody);
  if (!third || second.votes > third.votes) {
    const candidates = [first.candidate, second.candidate];
    return result(
      facts,
      { kind: 'run-off', candidates },
      required,
      base,
      `${nobody} Es folgt eine Stichwahl zwischen ${first.candidate} und ${second.candidate}.`,
    );
  }
  const tied = count.votes.filter(({ votes }) => votes === second.votes).map(({ candidate }) => candidate);
  if (unclearRunOff === 'all') {
    const candidates = count.votes.filter(({ votes }) => votes >= second.votes).map(({ candidate }) => candidate);
    return result(
      facts,
      { kind: 'run-off', candidates },
      required,
      base,
      `${nobody} Es folgt eine Stichwahl zwischen ${list(candidates)}.`,
    );
  }
  if (unclearRunOff === 'lot')
    return result(
      facts,
      { kind: 'lot', candidates: tied },
      required,
      base,
      `${nobody} Das Los entscheidet zwischen ${list(tied)}.`,
    );
  const question = `${nobody} Wegen Stimmengleichheit von ${list(tied)} steht nicht fest, wer in die Stichwahl kommt.`;
  return result(facts, { kind: 'ask', candidates: tied }, required, base, question);
}

/**
 * The run-off: elected is who has the majority of the valid votes; if those in front have the same, the lot decides.
 *
 * @throws RuleError `counts-invalid`, also for fewer than two candidates; `tally-exceeds-electorate`
 * @see ThürKO § 39 Abs. 2
 */
export function runOff(facts: ElectionFacts): ElectionResult {
  const { profile, count } = facts;
  assertCount(facts);
  const [first, second] = [...count.votes].sort((a, b) => b.votes - a.votes);
  if (!first || !second)
    throw new RuleError('counts-invalid', 'Eine Stichwahl braucht mindestens zwei Bewerbende.', profile.election.norm);
  const rule = profile.election.value.runOff;
  const ofValid = rule !== 'cast';
  const base = ofValid ? validVotes(count) : allBallots(count);
  const required = requiredOf(base, 1, 2);
  if (rule === 'most' && first.votes > second.votes)
    return result(
      facts,
      { kind: 'elected', candidate: first.candidate },
      first.votes,
      base,
      `${first.candidate} ist mit ${first.votes} Stimmen gewählt (die meisten Stimmen).`,
    );
  if (first.votes >= required) {
    const sentence =
      `${first.candidate} ist mit ${first.votes} von ${base} ` +
      `${ofValid ? 'gültigen' : 'abgegebenen'} Stimmen gewählt.`;
    return result(facts, { kind: 'elected', candidate: first.candidate }, required, base, sentence);
  }
  if (first.votes > second.votes)
    return result(
      facts,
      { kind: 'nobody' },
      required,
      base,
      `In der Stichwahl ist niemand gewählt (${required} Stimmen erforderlich).`,
    );
  const candidates = count.votes.filter(({ votes }) => votes === first.votes).map(({ candidate }) => candidate);
  const tie = `Die Stichwahl endet mit Stimmengleichheit (je ${first.votes} Stimmen für ${list(candidates)})`;
  if (profile.election.value.tie === 'ask')
    return result(facts, { kind: 'ask', candidates }, required, base, `${tie}.`);
  return result(facts, { kind: 'lot', candidates }, required, base, `${tie}; es entscheidet das Los.`);
}

const result = (
  { profile }: ElectionFacts,
  outcome: ElectionOutcome,
  required: number,
  base: number,
  sentence: string,
): ElectionResult => ({
  outcome,
  required,
  base,
  sentence,
  norm: profile.election.norm,
  needsChair: needsChair(profile.election) || outcome.kind === 'ask',
});

const validVotes = ({ votes, against }: ElectionCount): number =>
  votes.reduce((sum, entry) => sum + entry.votes, against);
const allBallots = (count: ElectionCount): number => validVotes(count) + count.blank + count.invalid;
const list = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`;

function assertCount({ profile, count, presentEntitled }: ElectionFacts): void {
  assertCounts({ presentEntitled, against: count.against, blank: count.blank, invalid: count.invalid });
  for (const { candidate, votes } of count.votes) assertCounts({ [candidate]: votes });
  if (allBallots(count) > presentEntitled) {
    throw new RuleError(
      'tally-exceeds-electorate',
      `Es liegen ${allBallots(count)} Stimmzettel vor, stimmberechtigt sind ${presentEntitled}.`,
      profile.election.norm,
    );
  }
}
