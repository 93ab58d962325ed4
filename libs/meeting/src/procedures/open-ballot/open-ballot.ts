import { countBallots, type Choice } from '@gremia/rules';
import { z } from 'zod';
import { refuse } from '../../refuse';
import { voteKind } from '../procedure';
import { toCount, yesNo } from '../yes-no/yes-no';
import { rehearsedChoice } from './rehearsed-choice';

/** The first kind of vote there was; journals of the first version name none and mean this one. */
export const OPEN_BALLOT = 'open-ballot';

const WORDS: Readonly<Record<Choice, string>> = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  conflicted: 'befangen',
};

/** Every member votes openly, each on a device of their own; who voted how is known as the rules of the body say. */
export const openBallot = voteKind({
  ...yesNo,
  kind: OPEN_BALLOT,
  name: 'Abstimmung am Gerät',
  source: 'members',
  remoteSubject: 'ordinary',
  ballot: z.enum(['yes', 'no', 'abstain', 'conflicted']),
  open: () => null,
  accept: (choice, { abstention }) =>
    choice === 'abstain' && abstention.value === 'forbidden'
      ? refuse('choice-refused', 'Eine Stimmenthaltung ist nicht zulässig.', abstention.norm)
      : null,
  declaresConflict: (choice) => choice === 'conflicted',
  close: ({ ballots }, house) => toCount(countBallots(ballots, house), house),
  seal: ({ display }) => display.value,
  words: { ...yesNo.words, ballot: (choice) => WORDS[choice] },
  rehearse: rehearsedChoice,
});
