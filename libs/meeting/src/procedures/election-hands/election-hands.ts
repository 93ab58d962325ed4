import { election, mustBeOpen, opennessNote, standingNote } from '../election/election';
import { couldTurnElection } from '../election/election-outcome';
import { byHands } from '../election/ways';
import { voteKind } from '../procedure';

/** An open election by show of hands, where the rules allow it: hands for each who stands, counted in the hall. */
export const electionHands = voteKind({
  ...election,
  ...byHands,
  kind: 'election-hands',
  name: 'Offene Wahl durch Handzeichen',
  remoteSubject: 'election',
  open: mustBeOpen,
  couldTurn: (count, measure) => couldTurnElection(count, measure, null),
  notes: (held) => [opennessNote('Offene Wahl durch Handzeichen', held), standingNote(held)],
});
