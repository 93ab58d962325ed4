import { withItem, withVote, type Evolvers } from './evolver';

/** What is recorded for the minutes beside the course of the meeting. */
export const recordEvolvers: Evolvers<
  'participant-recorded' | 'participant-removed' | 'rapporteur-named' | 'oral-motion-noted' | 'own-vote-recorded'
> = {
  'participant-recorded': (state, { participant }) => ({
    ...state,
    participants: { ...state.participants, [participant.participantId]: participant },
  }),
  'participant-removed': (state, { participantId }) => ({
    ...state,
    participants: Object.fromEntries(
      Object.entries(state.participants ?? {}).filter(([known]) => known !== participantId),
    ),
  }),
  'rapporteur-named': (state, { itemId, name }) => withItem(state, itemId, () => ({ rapporteur: name })),
  'oral-motion-noted': (state, { itemId, mover, text }, at) =>
    withItem(state, itemId, ({ oralMotions = [] }) => ({ oralMotions: [...oralMotions, { at, mover, text }] })),
  'own-vote-recorded': (state, { voteId, personId, choice }) =>
    withVote(state, voteId, ({ ownVotes = {} }) => ({ ownVotes: { ...ownVotes, [personId]: choice } })),
};
