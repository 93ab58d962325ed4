import type { InterruptionCause } from '@gremia/contracts';
import {
  alternativesAtHand,
  amendmentsOf,
  blockParts,
  blockToOpen,
  circularAgreed,
  electionAtHand,
  electionOf,
  electionsOf,
  finalVote,
  findItem,
  findVote,
  nameInBlock,
  isClosed,
  isVoteOnConflict,
  procedureOf,
  titleOf,
  votesTogether,
  type AlternativesView,
  type ElectionView,
  type ItemState,
  type LaidAmendment,
  type MeetingState,
  type VoteState,
} from '@gremia/meeting';
import { latestResult } from '../live/latest-result';

/** What the display knows of its meeting beside the stream. */
export interface HallMeeting {
  readonly title: string;
  readonly committee: string;
  readonly startsAt: string;
  readonly place: string;
  /** false: behind closed doors; then nothing of it comes over the line. */
  readonly public: boolean;
  readonly rehearsal?: boolean;
}

/** Everything a scene follows from. */
export interface HallView {
  readonly state: MeetingState;
  /** The stream has been read once. */
  readonly loaded: boolean;
  /** null: nothing is known (yet, or for this display). */
  readonly planned: HallMeeting | null;
  /** The server knows no such meeting for this display. */
  readonly refused: boolean;
  /** It has taken so long that people in the hall should be told. */
  readonly overdue: boolean;
}

/** An item as everybody in the hall may know it. */
export interface HallItem {
  readonly number: string;
  readonly title: string;
  readonly paperNumber: string | null;
  readonly originators: readonly string[];
  /** Who reports on it; null where nobody was named. */
  readonly rapporteur: string | null;
}

/** A vote on devices, one by show of hands, or one that is counted and not announced yet. */
export interface VoteScene {
  readonly kind: 'vote' | 'hands' | 'counted';
  /** null: on the course of the meeting. */
  readonly item: HallItem | null;
  readonly vote: VoteState;
}

export type HallScene =
  | { readonly kind: 'loading' }
  | { readonly kind: 'trouble'; readonly what: 'refused' | 'unreachable' }
  | { readonly kind: 'before'; readonly begins: string | null; readonly place: string }
  | { readonly kind: 'between'; readonly next: HallItem | null }
  | { readonly kind: 'block'; readonly items: readonly HallItem[]; readonly out: readonly string[] }
  | { readonly kind: 'item'; readonly item: HallItem }
  | { readonly kind: 'election'; readonly item: HallItem; readonly election: ElectionView }
  | { readonly kind: 'alternatives'; readonly item: HallItem; readonly alternatives: AlternativesView }
  | {
      readonly kind: 'debate';
      readonly item: HallItem;
      readonly itemId: string;
      readonly amendments: readonly LaidAmendment[];
    }
  | VoteScene
  | { readonly kind: 'result'; readonly item: HallItem | null; readonly vote: VoteState }
  | {
      readonly kind: 'break';
      readonly since: string | null;
      readonly cause: InterruptionCause;
      /** When it goes on, as an instant; null where that was not said. */
      readonly until: string | null;
    }
  | { readonly kind: 'non-public'; readonly number: string | null }
  | { readonly kind: 'end'; readonly at: string | null; /** Nobody met. */ readonly circular?: boolean };

export type HallSceneOf<Kind extends HallScene['kind']> = Extract<HallScene, { readonly kind: Kind }>;

/**
 * The one thing that everybody in the hall should see now. Of what is not public nothing is shown, whoever is signed in
 * at the machine.
 */
export function sceneOf({ state, loaded, planned, refused, overdue }: HallView): HallScene {
  if (!loaded) {
    if (refused) return { kind: 'trouble', what: 'refused' };
    return overdue ? { kind: 'trouble', what: 'unreachable' } : { kind: 'loading' };
  }
  if (planned?.public === false) return { kind: 'non-public', number: null };
  if (state.phase === 'planned')
    return { kind: 'before', begins: planned?.startsAt ?? null, place: planned?.place ?? '' };
  if (state.phase === 'closed')
    return { kind: 'end', at: state.closedAt, ...(state.circular === undefined ? {} : { circular: true }) };
  if (state.phase === 'interrupted') {
    const { since = null, cause = 'break', until = null } = state.interruption ?? {};
    return { kind: 'break', since, cause, until };
  }
  return whileRunning(state);
}

function whileRunning(state: MeetingState): HallScene {
  if (!state.public) return { kind: 'non-public', number: null };
  const item = findItem(state, state.currentItemId);
  if (item !== null && (isClosed(item) || item.behindDoors)) return { kind: 'non-public', number: item.number };
  const vote = publicVote(state, findVote(state, state.currentVoteId));
  if (vote !== null && (vote.phase === 'open' || vote.phase === 'closed')) {
    const open = procedureOf(vote).source === 'office' ? 'hands' : 'vote';
    return {
      kind: vote.phase === 'closed' ? 'counted' : open,
      item: item === null ? null : shownItem(item),
      vote,
    };
  }
  // What is proposed now is newer than the last result.
  const proposed = block(state);
  if (proposed !== null) return proposed;
  const result = publicVote(state, latestResult(state));
  if (item !== null && isElecting(state, item, result)) return withItem(state, item);
  if (result !== null && result.result !== null && !isAnswered(state, result))
    return { kind: 'result', item: item === null ? null : shownItem(item), vote: result };
  return item === null ? betweenItems(state) : withItem(state, item);
}

/** Proposals for an election are newer than what was voted on before; a question of procedure may belong to it. */
function isElecting(state: MeetingState, item: ItemState, result: VoteState | null): boolean {
  const election = electionAtHand(state, item.itemId);
  if (election === null || result?.subject.kind === 'free') return false;
  return result?.subject.kind !== 'election' || result.subject.electionId !== election.electionId;
}

/** Who was elected has said whether they accept: that is what is to be seen then. */
function isAnswered(state: MeetingState, { itemId, subject, result }: VoteState): boolean {
  const elected = result?.outcome?.elected ?? [];
  if (itemId === null || subject.kind !== 'election' || elected.length === 0) return false;
  const answers = electionOf(state, itemId, subject.electionId)?.answers ?? {};
  return state.currentItemId === itemId && elected.every((candidateId) => answers[candidateId] !== undefined);
}

function withItem(state: MeetingState, item: ItemState): HallScene {
  const election = electionAtHand(state, item.itemId) ?? electionsOf(state, item.itemId).at(-1);
  if (election !== undefined && (finalVote(state, item) === null || electionAtHand(state, item.itemId) !== null))
    return { kind: 'election', item: shownItem(item), election };
  const alternatives = alternativesAtHand(state, item.itemId);
  if (alternatives !== null) return { kind: 'alternatives', item: shownItem(item), alternatives };
  if (item.text === null || item.text.base === null) return { kind: 'item', item: shownItem(item) };
  const { itemId } = item;
  return { kind: 'debate', item: shownItem(item), itemId, amendments: amendmentsOf(state, item) };
}

/** One vote on several things is proposed and not open yet. */
function block(state: MeetingState): HallScene | null {
  const items = blockToOpen(state).flatMap(({ itemId, pointId, number }) => {
    const item = findItem(state, itemId);
    return item?.public !== true ? [] : [pointId === undefined ? shownItem(item) : { ...shownItem(item), number }];
  });
  const out = blockParts(state).flatMap((part) => (part.out === null ? [] : [part.number]));
  return items.length < 2 ? null : { kind: 'block', items, out };
}

/** What a vote is on, where it is on several things. */
export const itemsOfVote = (state: MeetingState, vote: VoteState): readonly HallItem[] =>
  votesTogether(state, vote).flatMap((each) => {
    const item = findItem(state, each.itemId);
    return item === null ? [] : [{ ...shownItem(item), number: nameInBlock(state, each) }];
  });

function betweenItems(state: MeetingState): HallScene {
  // Without the agreement of the members, or after an objection, nothing comes next.
  if (state.circular !== undefined && circularAgreed(state) === false)
    return { kind: 'end', at: state.closedAt, circular: true };
  const next = state.items.find((item) => item.closedAt === null) ?? null;
  return { kind: 'between', next: next === null || isClosed(next) ? null : shownItem(next) };
}

const isHeldBehindDoors = (vote: VoteState): boolean => isVoteOnConflict(vote);

const publicVote = (state: MeetingState, vote: VoteState | null): VoteState | null =>
  vote !== null &&
  !vote.nonPublic &&
  !isHeldBehindDoors(vote) &&
  (vote.itemId === null || findItem(state, vote.itemId) !== null)
    ? vote
    : null;

const shownItem = (item: ItemState): HallItem => ({
  number: item.number,
  title: titleOf(item),
  paperNumber: item.text?.paperNumber ?? null,
  originators: item.text?.originators ?? [],
  rapporteur: item.rapporteur ?? null,
});
