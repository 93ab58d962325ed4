import { type ElectionCount, electionRound, roundsOf } from './election';
import { namesOf, type PlacesFacts, type PlacesResult } from './election-outcome';
import { severalPlacesRound } from './election-several';
import { RuleError } from './rule-error';

/**
 * One round of an election for one place or several, with what the lot has decided.
 *
 * @throws RuleError as `electionRound`; `counts-invalid` for a lot among others than those it is to decide between
 * @see ThürKO § 39 Abs. 2, NKomVG § 67, GemO RP § 40, KSVG § 46, GO BY Art. 51 Abs. 3
 */
export function electionResult(facts: PlacesFacts): PlacesResult {
  const ended = facts.places > 1 ? severalPlacesRound(facts) : singlePlaceRound(facts);
  const { lot } = ended;
  if (lot === null || facts.lot === null) return ended;
  const { drawn, by } = facts.lot;
  const isDrawn =
    new Set(drawn).size === lot.take && drawn.length === lot.take && drawn.every((name) => lot.among.includes(name));
  if (!isDrawn) throw new RuleError('counts-invalid', 'Das Los ist unter anderen gezogen worden.', ended.norm);
  const fell = `${ended.sentence} Das Los (gezogen von: ${by}) fällt auf ${namesOf(drawn)}`;
  if (lot.decides === 'place') {
    const then = drawn.length === 1 ? `damit ist ${namesOf(drawn)} gewählt` : 'damit sind sie gewählt';
    return { ...ended, elected: [...ended.elected, ...drawn], lot: null, sentence: `${fell}; ${then}.` };
  }
  const candidates = inOrder(facts.count, [...sureOfRunOff(facts.count, lot.among), ...drawn]);
  return {
    ...ended,
    lot: null,
    next: { kind: 'round', candidates, runOff: true, waitDays: 0 },
    sentence: `${fell}. Es folgt eine Stichwahl zwischen ${namesOf(candidates)}.`,
  };
}

/** The votes of every candidate as they are read out: `Es entfielen auf Anders 14 und auf Bach 10 Stimmen.` */
export function votesSentence({ votes, against }: ElectionCount): string {
  const [only] = votes;
  if (votes.length === 1 && only !== undefined)
    return (
      `Auf ${only.candidate} ${only.votes === 1 ? 'entfiel' : 'entfielen'} ${votesWord(only.votes)}, ` +
      `${votesWord(against)} dagegen.`
    );
  const parts = votes.map(({ candidate, votes: number }) => `auf ${candidate} ${number}`);
  return `Es entfielen ${namesOf(parts)} Stimmen.`;
}

const votesWord = (number: number): string => (number === 1 ? 'eine Stimme' : `${number} Stimmen`);

/** Those who come into the run-off by their votes alone: more than the tied ones have. */
function sureOfRunOff({ votes }: ElectionCount, tied: readonly string[]): readonly string[] {
  const theirs = votes.find(({ candidate }) => candidate === tied[0])?.votes ?? 0;
  return votes.flatMap(({ candidate, votes: number }) => (number > theirs ? [candidate] : []));
}

const inOrder = ({ votes }: ElectionCount, names: readonly string[]): readonly string[] =>
  votes.flatMap(({ candidate }) => (names.includes(candidate) ? [candidate] : []));

function singlePlaceRound(facts: PlacesFacts): PlacesResult {
  const { round, candidates, profile, count } = facts;
  const { outcome, required, base, sentence, norm, needsChair: asks } = electionRound(facts, round, candidates);
  const isLast = roundsOf(profile, candidates)[round] === undefined;
  const ended = { elected: [], lot: null, next: null, required, base, sentence, norm, needsChair: asks };
  switch (outcome.kind) {
    case 'elected':
      return { ...ended, elected: [outcome.candidate] };
    case 'run-off':
    case 'next-round': {
      const waitDays = outcome.kind === 'next-round' ? outcome.waitDays : 0;
      const next = {
        kind: 'round',
        candidates: outcome.candidates,
        runOff: outcome.kind === 'run-off',
        waitDays,
      } as const;
      return { ...ended, next };
    }
    case 'lot':
    case 'ask': {
      const take = isLast ? 1 : 2 - sureOfRunOff(count, outcome.candidates).length;
      const decides = isLast ? 'place' : 'run-off';
      return { ...ended, lot: { among: outcome.candidates, take, decides, asks: outcome.kind === 'ask' } };
    }
    default:
      return { ...ended, next: { kind: outcome.kind } };
  }
}
