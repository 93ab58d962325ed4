import { election, mustBeOpen, opennessNote, SILENT, standingNote } from '../election/election';
import { couldTurnElection } from '../election/election-outcome';
import {
  acceptElection,
  countElection,
  electionChoice,
  electionWord,
  marksOf,
  rehearsedElection,
} from '../election/open-choice';
import { voteKind } from '../procedure';

/** An open election, each member on a device of their own, where the rules allow it. */
export const electionDevices = voteKind({
  ...election,
  kind: 'election-devices',
  name: 'Offene Wahl am Gerät',
  source: 'members',
  remoteSubject: 'election',
  ballot: electionChoice,
  open: mustBeOpen,
  accept: acceptElection,
  declaresConflict: () => false,
  close: ({ ballots, asked }, house) => countElection(ballots, asked, house),
  couldTurn: (count, measure, given) => couldTurnElection(count, measure, given === null ? null : marksOf(given)),
  seal: ({ display }) => display.value,
  words: { ...SILENT, ballot: electionWord },
  notes: (held) => [opennessNote('Offene Wahl am Gerät', held), standingNote(held)],
  rehearse: rehearsedElection,
});
