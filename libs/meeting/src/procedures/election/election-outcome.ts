import { electionResult, namesOf, type PlacesResult, votesSentence } from '@gremia/rules';
import type { Asked, Measure } from '../procedure';
import type { VoteOutcome } from '../outcome';
import { blankIn, type ElectionCounted } from './election-count';

type Elected = Extract<VoteOutcome, { kind: 'election' }>;

/**
 * What a round has come to, by the rules of the body; with the lot, where it was drawn.
 *
 * @throws RuleError as `electionResult`
 */
export function assessElection(
  count: ElectionCounted,
  { profile, electorate, asked }: Pick<Measure, 'profile' | 'electorate' | 'asked'>,
): Elected {
  const { options, election, lot } = asked;
  const { round, stood, places } = election ?? { round: 1, stood: options.length, places: 1 };
  const nameOf = (id: string): string => options.find((option) => option.id === id)?.name ?? id;
  const idsOf = (names: readonly string[]): readonly string[] =>
    options.flatMap(({ id, name }) => (names.includes(name) ? [id] : []));
  const { valid, against, invalid } = count;
  const votes = options.map(({ id, name }) => ({ candidate: name, votes: count[id] ?? 0 }));
  const found = { votes, against, blank: blankIn(count), invalid };
  const result = electionResult({
    profile,
    count: found,
    presentEntitled: electorate.entitled,
    statutorySeats: electorate.seats,
    round,
    candidates: stood,
    places,
    ballots: valid - (profile.election.value.againstIsInvalid ? against : 0),
    lot: lot === null ? null : { drawn: lot.drawn.map(nameOf), by: drawnBy(lot) },
  });
  const { required, norm, needsChair, next } = result;
  return {
    kind: 'election',
    elected: idsOf(result.elected),
    lot: result.lot === null ? null : { ...result.lot, among: idsOf(result.lot.among) },
    next: next?.kind === 'round' ? { ...next, candidates: idsOf(next.candidates) } : next,
    required,
    sentence: `${votesSentence(found)} ${result.sentence}`,
    label: labelOf(result, round, places),
    norm,
    needsChair,
  };
}

const drawnBy = ({ by, norm }: NonNullable<Asked['lot']>): string => (norm === undefined ? by : `${by}; nach ${norm}`);

/** `gewählt: Jonas Weber`, `Stichwahl erforderlich`. */
function labelOf({ elected, next, lot }: PlacesResult, round: number, places: number): string {
  if (lot !== null) return 'Losentscheid erforderlich';
  if (elected.length > 0) {
    const names = namesOf(elected);
    return elected.length < places ? `gewählt: ${names}; weiterer Wahlgang erforderlich` : `gewählt: ${names}`;
  }
  if (next?.kind === 'repeat') return 'Wahl zu wiederholen';
  if (next?.kind !== 'round') return 'niemand gewählt';
  return next.runOff ? 'Stichwahl erforderlich' : `${round + 1}. Wahlgang erforderlich`;
}

/**
 * Whether one vote less could have elected somebody else: the known one, or any that the count allows.
 *
 * @param given the ids on the ballot; null where nobody knows what it said
 */
export function couldTurnElection(
  count: ElectionCounted,
  measure: Pick<Measure, 'profile' | 'electorate' | 'asked'>,
  given: readonly string[] | null,
): boolean {
  const outcome = JSON.stringify(endOf(assessElection(count, measure)));
  const marks = [...measure.asked.options.map(({ id }) => id), 'against', 'blank', 'empty'];
  const less = given === null ? marks.map((mark) => [mark]) : [given];
  return less.some((taken) => {
    const without = withoutBallot(count, taken);
    return without !== null && JSON.stringify(endOf(assessElection(without, measure))) !== outcome;
  });
}

const endOf = ({ elected, lot, next }: Elected): unknown => ({ elected, lot, next });

/** The count without one ballot; null where none like it was counted. */
function withoutBallot(count: ElectionCounted, marks: readonly string[]): ElectionCounted | null {
  if (marks.some((mark) => (count[mark] ?? 0) === 0)) return null;
  const taken = Object.fromEntries(marks.map((mark) => [mark, (count[mark] ?? 0) - 1]));
  const valid = marks.some((mark) => mark === 'blank' || mark === 'empty') ? count.valid : Math.max(count.valid - 1, 0);
  return { ...count, ...taken, valid, conflicted: count.conflicted + 1 };
}
