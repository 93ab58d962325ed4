import { countBallots, type Choice } from '@gremia/rules';
import { z } from 'zod';
import { demandNote, mustBeDemanded } from '../demand';
import { rehearsedChoice } from '../open-ballot/rehearsed-choice';
import { voteKind } from '../procedure';
import { acceptChoice, CHOICE_WORDS, toCount, yesNo } from '../yes-no/yes-no';
import { CALLED_WORDS, calledByName, NO_ANSWER } from './called-by-name';

const choice = z.enum(['yes', 'no', 'abstain', 'conflicted']);
const answer = z.enum([...choice.options, NO_ANSWER]);
type Answer = z.infer<typeof answer>;

const isVote = (given: Answer): given is Choice => given !== NO_ANSWER;

/**
 * Members are called by name, one after another. Each answers aloud and the office enters it, or on the device when it
 * is their turn. Everybody may know who said what, at once and in the minutes.
 */
export const rollCall = voteKind({
  ...yesNo,
  ...calledByName,
  kind: 'roll-call',
  name: 'Namentliche Abstimmung',
  remoteSubject: 'ordinary',
  ballot: answer,
  open: (profile, setup, gathering) => mustBeDemanded(profile, setup, 'roll-call', gathering),
  isVote,
  accept: (given, profile) => (isVote(given) ? acceptChoice(given, profile) : null),
  declaresConflict: (given) => given === 'conflicted',
  close: ({ ballots }, house, profile) => toCount(countBallots(ballots.filter(isVote), house), house, profile),
  couldTurn: (count, measure, given) => yesNo.couldTurn(count, measure, given !== null && isVote(given) ? given : null),
  words: {
    ...yesNo.words,
    ...CALLED_WORDS,
    ballot: (given) => (isVote(given) ? CHOICE_WORDS[given] : CALLED_WORDS.silent),
  },
  notes: ({ setup, order, profile }) => [
    `Namentliche Abstimmung. ${
      order === null || order.drawn === null
        ? 'Aufgerufen wurde in der Reihenfolge des Alphabets.'
        : `Aufgerufen wurde in der Reihenfolge des Alphabets, beginnend mit dem ausgelosten Buchstaben ${order.drawn}.`
    }`,
    ...demandNote(setup, profile.rollCall.norm),
  ],
  rehearse: rehearsedChoice,
});
