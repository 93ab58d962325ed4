import type { VoteOption } from '@gremia/contracts';
import { findItem } from '../lookup';
import type { ElectionOutcome, ElectionRoundOf } from '../events';
import type { Candidate, ElectionState, ItemState, MeetingState, VoteState } from '../state';
import { votesOf } from './votes-of';

/**
 * How far an election is. `nominating`: somebody is to be proposed or asked; `ready`: the next round can be opened;
 * `accepting`: somebody who was elected is to be asked; `undecided`: the rules know no further round; `waiting`: the
 * next round is held on another day; `filled`, `ended`: it is over.
 */
export type ElectionPhase = 'nominating' | 'ready' | 'accepting' | 'undecided' | 'waiting' | 'filled' | 'ended';

export interface ElectionView extends ElectionState {
  readonly phase: ElectionPhase;
  /** The round that is next, or under way. */
  readonly next: ElectionRoundOf;
  /** Only those with most votes stand in it. */
  readonly runOff: boolean;
  /** Who stands in it, in the order in which they were proposed. */
  readonly standing: readonly Candidate[];
  /** Who was proposed and has not said yet whether they stand. */
  readonly unasked: readonly Candidate[];
  /** Whose acceptance is to be asked for next. */
  readonly toAnswer: Candidate | null;
  /** Who was elected and has accepted. */
  readonly holders: readonly Candidate[];
  readonly declined: readonly Candidate[];
  /** Who was elected, whatever they have said to it. */
  readonly elected: readonly Candidate[];
  /** Days that have to lie between this round and the next. */
  readonly waitDays: number;
  /** Nobody may be proposed any more before this round. */
  readonly isFrozen: boolean;
}

/** Where a round leaves the election. */
interface Standing {
  readonly attempt: number;
  readonly round: number;
  readonly stood: number | null;
  readonly candidates: readonly string[] | null;
  readonly runOff: boolean;
  readonly waitDays: number;
  readonly end: 'nobody' | null;
}

const START: Standing = {
  attempt: 1,
  round: 1,
  stood: null,
  candidates: null,
  runOff: false,
  waitDays: 0,
  end: null,
};

/** The elections of an item with how far they are, in the order in which they were started. */
export function electionsOf(state: MeetingState, itemId: string | null): readonly ElectionView[] {
  const item = findItem(state, itemId);
  return item === null ? [] : item.elections.map((election) => viewOf(state, item, election));
}

/** The election with this id, or null. */
export const electionOf = (state: MeetingState, itemId: string | null, electionId: string): ElectionView | null =>
  electionsOf(state, itemId).find((election) => election.electionId === electionId) ?? null;

/** The election that is not over yet, or null. */
export const electionAtHand = (state: MeetingState, itemId: string | null): ElectionView | null =>
  electionsOf(state, itemId).find(({ phase }) => phase !== 'filled' && phase !== 'ended') ?? null;

/** Who stands in the next round as options of its vote. */
export const optionsOf = ({ standing }: Pick<ElectionView, 'standing'>): readonly VoteOption[] =>
  standing.map(({ candidateId: id, name }) => ({ id, name }));

/** The rounds of an election that hold: announced, not doubted. */
const roundsHeld = (state: MeetingState, item: ItemState, electionId: string): readonly VoteState[] =>
  votesOf(state, item).filter(
    ({ subject, phase }) => subject.kind === 'election' && subject.electionId === electionId && phase === 'announced',
  );

function viewOf(state: MeetingState, item: ItemState, election: ElectionState): ElectionView {
  const { candidates, answers, places, brokenOff } = election;
  const find = (id: string): Candidate | null => candidates.find(({ candidateId }) => candidateId === id) ?? null;
  const named = (ids: readonly string[]): readonly Candidate[] =>
    ids.map(find).filter((candidate): candidate is Candidate => candidate !== null);
  const held = roundsHeld(state, item, election.electionId);
  const elected = held.flatMap(({ result }) => result?.outcome?.elected ?? []);
  const holders = named(elected.filter((id) => answers[id] === true));
  const declined = named(elected.filter((id) => answers[id] === false));
  const waiting = named(elected.filter((id) => answers[id] === undefined));
  const open = places - holders.length - waiting.length;
  const at = standingAfter(state, item, election, open);
  const eligible = candidates.filter(({ candidateId, agrees }) => agrees === true && !elected.includes(candidateId));
  const stoodLast = held.at(-1)?.options?.map(({ id }) => id) ?? [];
  // Before a further round of all somebody may have been added, where the rules allow it.
  const isIn = (id: string): boolean =>
    at.candidates === null || at.candidates.includes(id) || (!at.runOff && !stoodLast.includes(id));
  const standing = eligible.filter(({ candidateId }) => isIn(candidateId));
  const unasked = at.runOff ? [] : candidates.filter(({ agrees }) => agrees === null);
  const next = { attempt: at.attempt, round: at.round, stood: at.stood ?? standing.length, places: Math.max(open, 1) };
  const last = brokenOff.at(-1);
  const view = {
    ...election,
    next,
    runOff: at.runOff,
    standing,
    unasked,
    toAnswer: waiting[0] ?? null,
    holders,
    declined,
    elected: named(elected),
    waitDays: at.waitDays,
    isFrozen: at.round > 1,
  };
  return { ...view, phase: phaseOf(view, open, at.end, last !== undefined && !last.again) };
}

function phaseOf(
  view: Pick<ElectionView, 'toAnswer' | 'unasked' | 'standing' | 'waitDays' | 'runOff'>,
  open: number,
  end: Standing['end'],
  isEnded: boolean,
): ElectionPhase {
  if (isEnded) return 'ended';
  if (view.toAnswer !== null) return 'accepting';
  if (open <= 0) return 'filled';
  // A run-off in which one person is left elects nobody: it has to be settled how it goes on.
  if (end === 'nobody' || (view.runOff && view.standing.length < 2)) return 'undecided';
  if (view.waitDays > 0) return 'waiting';
  return view.standing.length === 0 || view.unasked.length > 0 ? 'nominating' : 'ready';
}

/** The next round, as the rounds so far leave it. */
function standingAfter(state: MeetingState, item: ItemState, election: ElectionState, open: number): Standing {
  const again = election.brokenOff.filter(({ again: anew }) => anew);
  const since = again.at(-1)?.votes ?? 0;
  const begun = { ...START, attempt: attemptsBefore(state, item, election.electionId, since) + 1 };
  const last = roundsHeld(state, item, election.electionId)
    .filter(({ voteId }) => item.voteIds.indexOf(voteId) >= since)
    .at(-1);
  if (last?.election === undefined) return begun;
  return after(last.election, last.result?.outcome?.next ?? null, open);
}

function after(round: ElectionRoundOf, next: ElectionOutcome['next'], open: number): Standing {
  if (next?.kind === 'round')
    return {
      attempt: round.attempt,
      round: round.round + 1,
      stood: round.stood,
      candidates: next.candidates,
      runOff: next.runOff,
      waitDays: next.waitDays,
      end: null,
    };
  if (next?.kind === 'nobody') return { ...START, attempt: round.attempt, round: round.round, end: 'nobody' };
  // Repeated, or held anew for a place that somebody has declined.
  return open > 0 ? { ...START, attempt: round.attempt + 1 } : { ...START, attempt: round.attempt, round: round.round };
}

/** The last attempt among the votes before this one, whether they came to a result or not. */
function attemptsBefore(state: MeetingState, item: ItemState, electionId: string, since: number): number {
  const before = votesOf(state, item).filter(
    ({ voteId, subject }) =>
      subject.kind === 'election' && subject.electionId === electionId && item.voteIds.indexOf(voteId) < since,
  );
  return Math.max(0, ...before.map(({ election }) => election?.attempt ?? 0));
}
