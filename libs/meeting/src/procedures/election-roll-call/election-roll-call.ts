import { election, mustBeOpen, opennessNote, standingNote } from '../election/election';
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
import { alphabetical, fromDrawnLetter } from '../roll-call/alphabet';

/** What is entered of somebody who was called and did not answer. It is no vote, and can be put right. */
const NO_ANSWER = 'no-answer';

/** An open election in which members are called by name and say whom they elect. */
export const electionRollCall = voteKind({
  ...election,
  kind: 'election-roll-call',
  name: 'Offene Wahl mit Namensaufruf',
  source: 'members',
  remoteSubject: 'election',
  ballot: electionChoice,
  open: mustBeOpen,
  callOrder: (electorate, { order }, lot) =>
    order === 'lot' ? fromDrawnLetter(electorate, lot) : alphabetical(electorate),
  isVote: (given) => given !== NO_ANSWER,
  accept: (given, profile, asked) => (given === NO_ANSWER ? null : acceptElection(given, profile, asked)),
  declaresConflict: () => false,
  close: ({ ballots, asked }, house) =>
    countElection(
      ballots.filter((given) => given !== NO_ANSWER),
      asked,
      house,
    ),
  couldTurn: (count, measure, given) => couldTurnElection(count, measure, given === null ? null : marksOf(given)),
  seal: () => 'live',
  words: {
    silent: 'keine Antwort',
    absent: 'abwesend',
    ballot: (given, options) => (given === NO_ANSWER ? 'keine Antwort' : electionWord(given, options)),
  },
  notes: (held) => [opennessNote('Offene Wahl mit Namensaufruf', held), standingNote(held)],
  rehearse: rehearsedElection,
});
