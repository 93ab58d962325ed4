import { needsChair } from './chair-question';
import { type ElectionCount, roundsOf } from './election';
import { isToBeRepeated, namesOf, placesBase, type PlacesFacts, type PlacesResult } from './election-outcome';
import { requiredOf } from './majority';
import type { ElectionRound } from './profile';
import { RuleError } from './rule-error';

type Votes = ElectionCount['votes'][number];

/**
 * A round for several places. Elected are those with what the round asks for, the highest first and no more than there
 * are places; the lot decides where as many votes stand for the last of them. For what is left all others stand again,
 * or, where the rules know a run-off of two, twice as many as there are places left. No statute says the latter of
 * several places: the chair is told so.
 *
 * @throws RuleError `counts-invalid`, `tally-exceeds-electorate`
 */
export function severalPlacesRound(facts: PlacesFacts): PlacesResult {
  const { profile, count, candidates, round, places } = facts;
  assertBallots(facts);
  const base = placesBase(facts);
  const rounds = roundsOf(profile, candidates);
  const rule = rounds[round - 1];
  const required = rule?.wins === 'most' ? 1 : requiredOf(base, 1, 2);
  const { norm } = profile.election;
  const asked = needsChair(profile.election);
  const ended = { elected: [], lot: null, next: null, required, base, norm, needsChair: asked };
  if (isToBeRepeated(facts))
    return {
      ...ended,
      next: { kind: 'repeat' },
      sentence: 'So viele Stimmzettel sind ungültig, dass die Wahl zu wiederholen ist.',
    };
  const reached = descending(count).filter(({ votes }) => votes >= required);
  const { sure, tied } = fill(reached, places);
  const elected = sure.map(({ candidate }) => candidate);
  const told = electedSentence(sure, rule?.wins === 'most' ? null : required);
  if (tied.length > 0) {
    const among = tied.map(({ candidate }) => candidate);
    const asks = profile.election.value.tie === 'ask';
    const [first] = tied;
    return {
      ...ended,
      elected,
      lot: { among, take: places - sure.length, decides: 'place', asks },
      needsChair: asked || asks,
      sentence: `${told} ${namesOf(among)} haben je ${first?.votes ?? 0} Stimmen; es entscheidet das Los.`.trim(),
    };
  }
  if (sure.length === places) return { ...ended, elected, sentence: told };
  const left = places - sure.length;
  const missing = left === 1 ? 'Ein Platz bleibt offen.' : `${left} Plätze bleiben offen.`;
  const next = rounds[round];
  const others = descending(count).filter(({ candidate }) => !elected.includes(candidate));
  if (next === undefined || others.length === 0)
    return { ...ended, elected, next: { kind: 'nobody' }, sentence: `${told} ${missing}`.trim() };
  return { ...ended, elected, ...goingOn(facts, next, others, left, `${told} ${missing}`.trim()) };
}

/** Who stands for the places that are left. */
function goingOn(
  { count, profile, round }: PlacesFacts,
  next: ElectionRound,
  others: readonly Votes[],
  left: number,
  told: string,
): Pick<PlacesResult, 'lot' | 'next' | 'sentence' | 'needsChair'> {
  const runOff = next.among === 'two';
  const { sure, tied } = runOff ? fill(others, left * 2) : { sure: others, tied: [] };
  const { unclearRunOff } = profile.election.value;
  const asked = needsChair(profile.election) || runOff;
  if (tied.length > 0 && unclearRunOff !== 'all') {
    const among = tied.map(({ candidate }) => candidate);
    const asks = unclearRunOff === 'ask';
    const lot = { among, take: left * 2 - sure.length, decides: 'run-off', asks } as const;
    const unclear = `Wegen Stimmengleichheit von ${namesOf(among)} entscheidet das Los, wer in die Stichwahl kommt.`;
    return { lot, next: null, needsChair: asked || asks, sentence: `${told} ${unclear}` };
  }
  const standing = [...sure, ...tied].map(({ candidate }) => candidate);
  const candidates = count.votes.flatMap(({ candidate }) => (standing.includes(candidate) ? [candidate] : []));
  const how = runOff ? `eine Stichwahl zwischen ${namesOf(candidates)}` : `ein ${round + 1}. Wahlgang`;
  return {
    lot: null,
    next: { kind: 'round', candidates, runOff, waitDays: 0 },
    needsChair: asked,
    sentence: `${told} Es folgt ${how}.`,
  };
}

/** Those who have a place by their votes alone, and those among whom it is not clear. */
function fill(ranked: readonly Votes[], places: number): { sure: readonly Votes[]; tied: readonly Votes[] } {
  if (ranked.length <= places) return { sure: ranked, tied: [] };
  const last = ranked[places - 1]?.votes ?? 0;
  if ((ranked[places]?.votes ?? 0) < last) return { sure: ranked.slice(0, places), tied: [] };
  return { sure: ranked.filter(({ votes }) => votes > last), tied: ranked.filter(({ votes }) => votes === last) };
}

const descending = ({ votes }: ElectionCount): readonly Votes[] => [...votes].sort((a, b) => b.votes - a.votes);

function electedSentence(sure: readonly Votes[], required: number | null): string {
  const needed = required === null ? '' : ` (${required} erforderlich)`;
  if (sure.length === 0) return `Niemand ist gewählt${needed}.`;
  const names = namesOf(sure.map(({ candidate, votes }) => `${candidate} mit ${votes} Stimmen`));
  return `Gewählt ${sure.length === 1 ? 'ist' : 'sind'} ${names}${needed}.`;
}

function assertBallots({ count, ballots, places, presentEntitled, profile }: PlacesFacts): void {
  const { norm } = profile.election;
  const named = count.votes.reduce((sum, { votes }) => sum + votes, 0);
  if (count.votes.some(({ votes }) => votes > ballots) || named > ballots * places)
    throw new RuleError(
      'counts-invalid',
      `Auf ${ballots} gültigen Stimmzetteln können nicht ${named} Stimmen stehen (höchstens ${places} auf jedem).`,
      norm,
    );
  if (ballots + count.blank + count.invalid > presentEntitled)
    throw new RuleError(
      'tally-exceeds-electorate',
      'Es liegen mehr Stimmzettel vor, als Stimmberechtigte da sind.',
      norm,
    );
}
