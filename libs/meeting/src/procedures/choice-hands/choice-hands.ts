import { z } from 'zod';
import { refuse } from '../../refuse';
import { choice, choiceNote, couldTurnChoice } from '../choice/choice';
import { SILENT } from '../election/election';
import { acceptBlank, enteredVotes, withTheOthers } from '../election/election-count';
import { isRefused } from '../is-refused';
import { voteKind } from '../procedure';

/** Hands for each proposal, for none, and abstentions, counted in the hall; the office enters the numbers. */
export const choiceHands = voteKind({
  ...choice,
  kind: 'choice-hands',
  name: 'Auswahl durch Handzeichen',
  source: 'office',
  remoteSubject: 'ordinary',
  ballot: z.never(),
  open: () => null,
  accept: () => refuse('choice-refused'),
  declaresConflict: () => false,
  close: ({ entered, asked }, house, profile) => {
    const found = enteredVotes(entered === null ? null : { ...entered, invalid: 0 }, asked);
    if (isRefused(found)) return found;
    return acceptBlank(found.blank, profile) ?? withTheOthers(found, house);
  },
  couldTurn: (count, measure) => couldTurnChoice(count, measure, null),
  seal: () => 'tally-only',
  words: { ...SILENT, ballot: () => '' },
  notes: (held) => ['Abstimmung durch Handzeichen.', choiceNote(held)],
  rehearse: () => null,
});
