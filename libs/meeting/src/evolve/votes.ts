import type { EventOf } from '../events';
import { isThere } from '../lookup';
import type { ElectionState, MeetingState, VoteState } from '../state';
import { isOutOf } from '../views/closed';
import { isRoomClosed } from '../views/closed';
import { hasVoted } from '../views/participation';
import { seatedIn } from '../views/substitutes';
import { including, withItem, withVote, type Evolvers } from './evolver';
import { pointHeard } from './motions';
import { suspended } from './speakers';
import { seatsHeld } from './substitutes';

/** The votes that a ballot counts in: of a block all of them, that of the ballots first. */
const countedIn = ({ votes }: MeetingState, voteId: string): readonly string[] => votes[voteId]?.together ?? [voteId];

const withVotes = (
  state: MeetingState,
  voteIds: readonly string[],
  change: (vote: VoteState) => Partial<VoteState>,
): MeetingState => voteIds.reduce((after, voteId) => withVote(after, voteId, change), state);

/** The state after ballots on one vote: the same as after each of them in turn, at the cost of one copy. */
export const evolveBallots = (
  state: MeetingState,
  voteId: string,
  ballots: readonly EventOf<'ballot-cast'>[],
): MeetingState =>
  withVotes(state, countedIn(state, voteId), ({ cast }) => ({
    cast: { ...cast, ...Object.fromEntries(ballots.map(({ personId, choice }) => [personId, choice ?? null])) },
  }));

/** The life of a vote: opened, cast, closed or aborted, announced, perhaps doubted. */
export const voteEvolvers: Evolvers<
  | 'vote-opened'
  | 'ballot-cast'
  | 'ballots-handed-out'
  | 'vote-closed'
  | 'vote-aborted'
  | 'result-announced'
  | 'text-corrected'
  | 'result-doubted'
> = {
  'vote-opened': (state, { kind: _kind, ...vote }, at) => {
    const heard = pointHeard(state, vote.subject.kind === 'free' ? vote.subject.motionId : undefined);
    const opened = withItem(state, vote.itemId, (item) => ({ voteIds: including(item.voteIds, vote.voteId) }));
    const fresh = {
      phase: 'open',
      openedAt: at,
      cast: {},
      gone: [],
      listening: [],
      tally: null,
      ballots: null,
      result: null,
      resolution: null,
      corrections: [],
      note: null,
      abortGround: null,
      nonPublic: vote.itemId === null ? isRoomClosed(state) : isOutOf(state, vote.itemId),
    } as const;
    const votes = { ...state.votes, [vote.voteId]: { ...vote, ...fresh, ...seatsHeld(state) } };
    // The others of a block go along with the first.
    const [first = vote.voteId] = vote.together ?? [];
    if (first !== vote.voteId) return { ...opened, votes };
    return {
      ...opened,
      votes,
      currentVoteId: vote.voteId,
      ...(vote.together === undefined ? {} : { currentItemId: vote.itemId }),
      speakers: suspended(heard, at),
      doubtableVoteId: null,
    };
  },
  'ballot-cast': (state, ballot) => evolveBallots(state, ballot.voteId, [ballot]),
  // Who has a ballot takes part; what is on it nobody will know.
  'ballots-handed-out': (state, { voteId, personIds, back }) =>
    withVotes(state, countedIn(state, voteId), ({ cast }) => ({
      cast: back
        ? Object.fromEntries(Object.entries(cast).filter(([personId]) => !personIds.includes(personId)))
        : { ...cast, ...Object.fromEntries(personIds.map((personId) => [personId, null])) },
    })),
  'vote-closed': (state, { voteId, tally, ballots, checkCodes }, at) =>
    withVote(state, voteId, (vote) => ({
      phase: 'closed',
      endedAt: vote.endedAt ?? at,
      gone: goneOf(state, vote),
      listening: listeningTo(state, vote),
      tally,
      // What was drawn was drawn for another count.
      ...(vote.lot === undefined ? {} : { lot: null }),
      ballots,
      ...(checkCodes === undefined ? {} : { checkCodes }),
      cast:
        ballots === null ? vote.cast : Object.fromEntries(ballots.map(({ personId, choice }) => [personId, choice])),
    })),
  'vote-aborted': (state, { voteId, reason, ground = null }, at) => ({
    ...withVote(state, voteId, (vote) => ({
      phase: 'aborted',
      endedAt: vote.endedAt ?? at,
      gone: goneOf(state, vote),
      listening: listeningTo(state, vote),
      note: reason,
      abortGround: ground,
    })),
    currentVoteId: state.currentVoteId === voteId ? null : state.currentVoteId,
  }),
  'result-announced': (
    state,
    { voteId, tally, resolution, carried, label, sentence, deviation, outcome, rejectsText },
    at,
  ) => ({
    ...withVote(state, voteId, () => ({
      phase: 'announced',
      tally,
      result: {
        ...{ carried, label, sentence, deviation, at },
        ...(outcome === undefined ? {} : { outcome }),
        ...(rejectsText === undefined ? {} : { rejectsText }),
      },
      resolution,
    })),
    currentVoteId: state.currentVoteId === voteId ? null : state.currentVoteId,
    doubtableVoteId: countedIn(state, voteId)[0] ?? voteId,
  }),
  'text-corrected': (state, { voteId, points, marked, textHash, reason, by }, at) =>
    withVote(state, voteId, ({ corrections }) => ({
      corrections: [...corrections, { at, by, reason, points, marked, textHash }],
    })),
  'result-doubted': (state, { voteId, reason }) => {
    const doubted = { ...withVote(state, voteId, () => ({ phase: 'doubted', note: reason })), doubtableVoteId: null };
    const itemId = state.votes[voteId]?.itemId;
    // The vote is to be repeated: an item that was closed right after the announcement is at hand again.
    if (itemId === undefined || itemId === null) return doubted;
    return {
      ...withItem(doubted, itemId, ({ elections }) => ({
        closedAt: null,
        disposition: null,
        note: '',
        elections: elections.map((election) => withoutAnswers(election, state.votes[voteId])),
      })),
      currentItemId: state.currentItemId ?? itemId,
    };
  },
};

/** Who was elected in a round that is repeated is asked again, if they are elected again. */
function withoutAnswers(election: ElectionState, vote: VoteState | undefined): ElectionState {
  const elected = vote?.result?.outcome?.elected ?? [];
  const answers = Object.entries(election.answers).filter(([candidateId]) => !elected.includes(candidateId));
  return { ...election, answers: Object.fromEntries(answers) };
}

/** Attendance when the vote ended; once it has ended, it does not change any more. */
const goneOf = (state: MeetingState, vote: VoteState): readonly string[] =>
  vote.phase === 'open'
    ? vote.electorate.filter((personId) => !hasVoted(vote, personId) && !isThere(state, personId))
    : vote.gone;

const listeningTo = (state: MeetingState, vote: VoteState): readonly string[] =>
  vote.phase === 'open'
    ? seatedIn(state, vote)
        .map(({ personId }) => personId)
        .filter((personId) => personId in state.present && !hasPartIn(state, vote, personId))
    : vote.listening;

const hasPartIn = (state: MeetingState, vote: VoteState, personId: string): boolean =>
  vote.conflicted.includes(personId) ||
  (vote.electorate.includes(personId) && (hasVoted(vote, personId) || isThere(state, personId)));
