import { needsChair } from './chair-question';
import { electionBase, invalidBallots, validVotes, whoGoesOn } from './election-arithmetic';
import { requiredOf } from './majority';
import type { ElectionRound, RuleProfile } from './profile';
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
 * How a round ended. `next-round`: all of these stand again. `repeat`: the round counts for nothing and is held again.
 * `lot`: the lot decides between these. `ask`: the law does not say who goes on, the chair must have it settled.
 */
export type ElectionOutcome =
  | { readonly kind: 'elected'; readonly candidate: string }
  | { readonly kind: 'run-off'; readonly candidates: readonly string[] }
  | { readonly kind: 'next-round'; readonly candidates: readonly string[]; readonly waitDays: number }
  | { readonly kind: 'repeat' }
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
  /** The statutory number of votes; only asked for where the law measures against it. Default: those present. */
  readonly statutorySeats?: number;
}

/** How many rounds the rules of a body know at most, with so many candidates. */
export const roundsOf = ({ election: { value } }: RuleProfile, candidates: number): readonly ElectionRound[] =>
  candidates === 1 && value.singleCandidate !== null ? value.singleCandidate.rounds : value.rounds;

/**
 * One round of an election, the first is 1. Elected is who has more than half of what the rules measure against, or,
 * where they say so, the most votes. Who stands in the next round, and what happens when that is not clear or nobody
 * has been elected in the last, the rules say as well.
 *
 * @param candidates how many stood in the first round; that a person stands alone is a question of the election
 * @throws RuleError `counts-invalid`, also for a round that the rules do not know and for a run-off of fewer than two;
 *   `tally-exceeds-electorate`
 * @see ThürKO § 39 Abs. 2, NKomVG § 67, GemO RP § 40, KSVG § 46, GO BY Art. 51 Abs. 3
 */
export function electionRound(
  facts: ElectionFacts,
  round: number,
  candidates = facts.count.votes.length,
): ElectionResult {
  const { profile, count } = facts;
  assertCount(facts);
  const { value, norm } = profile.election;
  const rounds = roundsOf(profile, candidates);
  const rule = rounds[round - 1];
  if (rule === undefined)
    throw new RuleError('counts-invalid', `Einen ${round}. Wahlgang sehen die Regeln nicht vor.`, norm);
  if (rule.among === 'two' && count.votes.length < 2)
    throw new RuleError('counts-invalid', 'Eine Stichwahl braucht mindestens zwei Bewerbende.', norm);
  const base = electionBase(facts, rule);
  const required = requiredOf(base, 1, 2);
  const end = (outcome: ElectionOutcome, sentence: string, needed = required): ElectionResult => ({
    outcome,
    required: needed,
    base,
    sentence,
    norm,
    needsChair: needsChair(profile.election) || outcome.kind === 'ask',
  });
  const invalid = invalidBallots(count, value);
  const share = value.repeatWhenInvalid;
  const all = invalid + validVotes(count, value);
  if (share !== null && all > 0 && invalid * share.denominator >= all * share.numerator)
    return end({ kind: 'repeat' }, `${invalid} von ${all} Stimmzetteln sind ungültig. Die Wahl ist zu wiederholen.`);
  const [first, second] = [...count.votes].sort((a, b) => b.votes - a.votes);
  if (!first) return end({ kind: 'nobody' }, nobodySentence(rule, round, required));
  const elected = { kind: 'elected', candidate: first.candidate } as const;
  const alone = first.votes > (second?.votes ?? 0);
  if (rule.wins === 'most' && alone)
    return end(
      elected,
      `${first.candidate} ist mit ${first.votes} Stimmen gewählt (die meisten Stimmen).`,
      first.votes,
    );
  if (rule.wins === 'majority' && first.votes >= required)
    return end(elected, electedSentence(rule, first, required, base));
  const next = rounds[round];
  const nobody = nobodySentence(rule, round, required);
  if (next !== undefined) {
    const going = whoGoesOn(count, next, value);
    const waits = candidates === 1 ? (value.singleCandidate?.waitDays ?? 0) : 0;
    const outcome: ElectionOutcome = going.kind === 'next-round' ? { ...going, waitDays: waits } : going;
    return end(outcome, `${nobody}${goingOnSentence(outcome, round)}`);
  }
  if (alone || first.votes === 0) return end({ kind: 'nobody' }, nobody);
  const candidatesInFront = count.votes.filter(({ votes }) => votes === first.votes).map(({ candidate }) => candidate);
  const name = rule.among === 'two' ? 'Die Stichwahl' : 'Der Wahlgang';
  const tie = `${name} endet mit Stimmengleichheit (je ${first.votes} Stimmen für ${list(candidatesInFront)})`;
  if (value.tie === 'ask') return end({ kind: 'ask', candidates: candidatesInFront }, `${tie}.`);
  const drawn = value.lotBy === 'chair' ? '; das Los zieht die Sitzungsleitung' : '; es entscheidet das Los';
  return end({ kind: 'lot', candidates: candidatesInFront }, `${tie}${drawn}.`);
}

/** The first round. @throws RuleError as {@link electionRound} */
export const firstRound = (facts: ElectionFacts): ElectionResult => electionRound(facts, 1);

/** The last round that the rules know: in most Länder the run-off. @throws RuleError as {@link electionRound} */
export const runOff = (facts: ElectionFacts): ElectionResult =>
  electionRound(facts, facts.profile.election.value.rounds.length, Math.max(2, facts.count.votes.length));

function electedSentence(
  { among, base: of }: ElectionRound,
  { candidate, votes }: ElectionCount['votes'][number],
  required: number,
  base: number,
): string {
  if (among === 'all') return `${candidate} ist mit ${votes} Stimmen gewählt (${required} erforderlich).`;
  const which = of === 'cast' ? 'abgegebenen' : 'gültigen';
  return `${candidate} ist mit ${votes} von ${base} ${which} Stimmen gewählt.`;
}

function nobodySentence({ among, wins }: ElectionRound, round: number, required: number): string {
  const where = among === 'two' ? 'In der Stichwahl' : round === 1 ? 'Im ersten Wahlgang' : `Im ${round}. Wahlgang`;
  return `${where} ist niemand gewählt${wins === 'majority' ? ` (${required} Stimmen erforderlich)` : ''}.`;
}

function goingOnSentence(outcome: ElectionOutcome, round: number): string {
  switch (outcome.kind) {
    case 'run-off':
      return ` Es folgt eine Stichwahl zwischen ${list(outcome.candidates)}.`;
    case 'next-round':
      return outcome.waitDays === 0
        ? ` Es folgt ein ${round + 1}. Wahlgang.`
        : ` Ein ${round + 1}. Wahlgang findet frühestens ${outcome.waitDays} Tage später statt.`;
    case 'lot':
      return ` Das Los entscheidet zwischen ${list(outcome.candidates)}.`;
    case 'ask':
      return ` Wegen Stimmengleichheit von ${list(outcome.candidates)} steht nicht fest, wer in die Stichwahl kommt.`;
    case 'repeat':
      return ' Wegen Stimmengleichheit von mehr als zwei Bewerbenden ist die Wahl zu wiederholen.';
    default:
      return '';
  }
}

const list = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`;

function assertCount({ profile, count, presentEntitled }: ElectionFacts): void {
  assertCounts({ presentEntitled, against: count.against, blank: count.blank, invalid: count.invalid });
  for (const { candidate, votes } of count.votes) assertCounts({ [candidate]: votes });
  const ballots = count.votes.reduce((sum, { votes }) => sum + votes, count.against + count.blank + count.invalid);
  if (ballots > presentEntitled) {
    throw new RuleError(
      'tally-exceeds-electorate',
      `Es liegen ${ballots} Stimmzettel vor, stimmberechtigt sind ${presentEntitled}.`,
      profile.election.norm,
    );
  }
}
