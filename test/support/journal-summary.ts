import {
  initialState,
  mayRead,
  nextStep,
  replay,
  seatsOfVote,
  unitsOf,
  type MeetingState,
  type VoteState,
} from '@gremia/meeting';
import { composeMinutes } from '@gremia/protocol';
import { printResolution } from '@gremia/resolution';
import { fromHex, MerkleTree, toHex } from '@gremia/journal';
import type { JournalEntry } from '../../apps/api/src/platform/journal/journal-entry';

const PUBLIC = { personId: null, member: false, office: false };

/** What people later read of a meeting, as its journal gives it. */
export function summaryOf(entries: readonly JournalEntry[]): Record<string, unknown> {
  const state = replay(initialState, entries);
  const tree = new MerkleTree(entries.map(({ leafHash }) => fromHex(leafHash)));
  const seal = { size: entries.length, root: toHex(tree.root()) };
  const { title, phase, openedAt, closedAt, committee, place, rehearsal, convocation, secretary, remarks } = state;
  return {
    ...{ title, phase, openedAt, closedAt, committee, place, rehearsal, convocation, secretary, remarks },
    public: state.public,
    profile: state.profile?.key,
    roll: rollOf(state),
    items: itemsOf(state),
    votes: Object.values(state.votes).map((vote) => summaryOfVote(state, vote)),
    nextStep: nextStep(state),
    publicEntries: entries.filter((entry) => mayRead(state, PUBLIC, entry)).length,
    ...seal,
    minutes: {
      public: composeMinutes(entries, 'public', seal),
      nonPublic: composeMinutes(entries, 'non-public', seal),
    },
  };
}

const rollOf = (state: MeetingState): unknown[] =>
  Object.entries(state.present)
    .map(([personId, presence]) => ({ personId, ...presence }))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));

const itemsOf = (state: MeetingState): unknown[] =>
  state.items.map((item) => {
    const { itemId, number, title, disposition, note, conflicted, takenOver, voteIds, remarks, order } = item;
    const units = unitsOf(state, itemId).map(({ unitId, label, state: standing }) => ({
      unitId,
      label,
      state: standing,
    }));
    return {
      ...{ itemId, number, title, disposition, note, conflicted, takenOver, voteIds, remarks, order, units },
      public: item.public,
    };
  });

function summaryOfVote(state: MeetingState, vote: VoteState): Record<string, unknown> {
  const { voteId, itemId, phase, subject, question, textHash, tally, ballots, conflicted, quorum, result, repeats } =
    vote;
  return {
    ...{ voteId, itemId, phase, subject, question, textHash, tally, ballots, conflicted, quorum, result, repeats },
    electorate: vote.electorate.length,
    seats: seatsOfVote(state, voteId).map(({ personId, state: standing, ballot }) => ({
      personId,
      state: ballot ?? standing,
    })),
    resolution: vote.resolution === null ? null : printResolution(vote.resolution.points),
    corrections: vote.corrections.map(({ points, at, by, reason, textHash: hash }) => ({
      ...{ at, by, reason, textHash: hash },
      text: printResolution(points),
    })),
  };
}
