import { election, mustBeOpen, opennessNote, standingNote } from '../election/election';
import { couldTurnElection } from '../election/election-outcome';
import { electionChoice, marksOf, rehearsedElection } from '../election/open-choice';
import { byName } from '../election/ways';
import { voteKind } from '../procedure';

/** An open election in which members are called by name and say whom they elect. */
export const electionRollCall = voteKind({
  ...election,
  ...byName,
  kind: 'election-roll-call',
  name: 'Offene Wahl mit Namensaufruf',
  remoteSubject: 'election',
  ballot: electionChoice,
  open: mustBeOpen,
  couldTurn: (count, measure, given) => couldTurnElection(count, measure, given === null ? null : marksOf(given)),
  notes: (held) => [opennessNote('Offene Wahl mit Namensaufruf', held), standingNote(held)],
  rehearse: rehearsedElection,
});
