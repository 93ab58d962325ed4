import type { Candidate, ElectionState, MeetingState } from '../state';
import { withItem, withVote, type Evolvers } from './evolver';

/** What happens to an election besides its rounds, which are votes. */
export const electionEvolvers: Evolvers<
  | 'election-started'
  | 'candidate-nominated'
  | 'candidacy-answered'
  | 'lot-drawn'
  | 'election-answered'
  | 'election-broken-off'
> = {
  'election-started': (state, { itemId, electionId, office, places }) =>
    withItem(state, itemId, ({ elections }) => ({
      elections: [...elections, { electionId, office, places, candidates: [], answers: {}, brokenOff: [] }],
    })),
  'candidate-nominated': (state, { itemId, electionId, candidateId, name, personId, by, agrees }) =>
    withElection(state, itemId, electionId, ({ candidates }) => ({
      candidates: [...candidates, { candidateId, name, personId, by, agrees: agrees ? true : null }],
    })),
  'candidacy-answered': (state, { itemId, electionId, candidateId, agrees }) =>
    withElection(state, itemId, electionId, ({ candidates }) => ({
      candidates: candidates.map((candidate): Candidate =>
        candidate.candidateId === candidateId ? { ...candidate, agrees } : candidate,
      ),
    })),
  'lot-drawn': (state, { voteId, drawn, by, norm }) =>
    withVote(state, voteId, () => ({ lot: { drawn, by, ...(norm === undefined ? {} : { norm }) } })),
  'election-answered': (state, { itemId, electionId, candidateId, accepts }) =>
    withElection(state, itemId, electionId, ({ answers }) => ({ answers: { ...answers, [candidateId]: accepts } })),
  'election-broken-off': (state, { itemId, electionId, reason, again }) =>
    withItem(state, itemId, ({ elections, voteIds }) => ({
      elections: elections.map((election) =>
        election.electionId === electionId
          ? { ...election, brokenOff: [...election.brokenOff, { reason, again, votes: voteIds.length }] }
          : election,
      ),
    })),
};

/** The state with one election changed; one that this reader does not know changes nothing. */
const withElection = (
  state: MeetingState,
  itemId: string,
  electionId: string,
  change: (election: ElectionState) => Partial<ElectionState>,
): MeetingState =>
  withItem(state, itemId, ({ elections }) => ({
    elections: elections.map((election) =>
      election.electionId === electionId ? { ...election, ...change(election) } : election,
    ),
  }));
