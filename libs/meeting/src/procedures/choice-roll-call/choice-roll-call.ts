import { z } from 'zod';
import { choice, choiceNote, choiceWord, couldTurnChoice } from '../choice/choice';
import { demandNote, mustBeDemanded } from '../demand';
import { acceptElection, countElection, rehearsedElection } from '../election/open-choice';
import { voteKind } from '../procedure';
import { alphabetical, fromDrawnLetter } from '../roll-call/alphabet';

/** What is entered of somebody who was called and did not answer. It is no vote, and can be put right. */
const NO_ANSWER = 'no-answer';

/** Members are called by name and say which proposal they are for. */
export const choiceRollCall = voteKind({
  ...choice,
  kind: 'choice-roll-call',
  name: 'Auswahl mit Namensaufruf',
  source: 'members',
  remoteSubject: 'ordinary',
  ballot: z.string(),
  open: (profile, setup, gathering) => mustBeDemanded(profile, setup, 'roll-call', gathering),
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
  couldTurn: (count, measure, given) => couldTurnChoice(count, measure, given === NO_ANSWER ? null : given),
  seal: () => 'live',
  words: {
    silent: 'keine Antwort',
    absent: 'abwesend',
    ballot: (given, options) => (given === NO_ANSWER ? 'keine Antwort' : choiceWord(given, options)),
  },
  notes: (held) => ['Namentliche Abstimmung.', choiceNote(held), ...demandNote(held.setup, held.profile.rollCall.norm)],
  rehearse: (player) => String(rehearsedElection(player)),
});
