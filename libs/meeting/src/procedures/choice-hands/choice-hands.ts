import { choice, choiceNote, couldTurnChoice } from '../choice/choice';
import { byHands } from '../election/ways';
import { voteKind } from '../procedure';

/** Hands for each proposal, for none, and abstentions, counted in the hall; the office enters the numbers. */
export const choiceHands = voteKind({
  ...choice,
  ...byHands,
  kind: 'choice-hands',
  name: 'Auswahl durch Handzeichen',
  remoteSubject: 'ordinary',
  open: () => null,
  couldTurn: (count, measure) => couldTurnChoice(count, measure, null),
  notes: (held) => ['Abstimmung durch Handzeichen.', choiceNote(held)],
});
