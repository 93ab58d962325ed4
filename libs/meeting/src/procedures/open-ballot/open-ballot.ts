import { countBallots } from '@gremia/rules';
import { z } from 'zod';
import { voteKind } from '../procedure';
import { acceptChoice, CHOICE_WORDS, toCount, yesNo, yesNoOwnVote } from '../yes-no/yes-no';
import { rehearsedChoice } from './rehearsed-choice';

/** The first kind of vote there was; journals of the first version name none and mean this one. */
export const OPEN_BALLOT = 'open-ballot';

/** Every member votes openly, each on a device of their own; who voted how is known as the rules of the body say. */
export const openBallot = voteKind({
  ...yesNo,
  ownVote: yesNoOwnVote,
  kind: OPEN_BALLOT,
  name: 'Abstimmung am Gerät',
  source: 'members',
  remoteSubject: 'ordinary',
  ballot: z.enum(['yes', 'no', 'abstain', 'conflicted']),
  open: () => null,
  accept: acceptChoice,
  declaresConflict: (choice) => choice === 'conflicted',
  close: ({ ballots }, house, profile) => toCount(countBallots(ballots, house), house, profile),
  seal: ({ display }) => display.value,
  words: { ...yesNo.words, ballot: (choice) => CHOICE_WORDS[choice] },
  rehearse: rehearsedChoice,
});
