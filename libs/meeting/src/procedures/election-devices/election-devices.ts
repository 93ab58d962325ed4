import { election, mustBeOpen, opennessNote, standingNote } from '../election/election';
import { couldTurnElection } from '../election/election-outcome';
import { electionChoice, marksOf, rehearsedElection } from '../election/open-choice';
import { onDevices } from '../election/ways';
import { voteKind } from '../procedure';

/** An open election, each member on a device of their own, where the rules allow it. */
export const electionDevices = voteKind({
  ...election,
  ...onDevices,
  kind: 'election-devices',
  name: 'Offene Wahl am Gerät',
  remoteSubject: 'election',
  ballot: electionChoice,
  open: mustBeOpen,
  couldTurn: (count, measure, given) => couldTurnElection(count, measure, given === null ? null : marksOf(given)),
  notes: (held) => [opennessNote('Offene Wahl am Gerät', held), standingNote(held)],
  rehearse: rehearsedElection,
});
