import { z } from 'zod';
import { choice, choiceNote, couldTurnChoice } from '../choice/choice';
import { demandNote, mustBeDemanded } from '../demand';
import { rehearsedElection } from '../election/open-choice';
import { byName } from '../election/ways';
import { voteKind } from '../procedure';
import { NO_ANSWER } from '../roll-call/called-by-name';

/** Members are called by name and say which proposal they are for. */
export const choiceRollCall = voteKind({
  ...choice,
  ...byName,
  kind: 'choice-roll-call',
  name: 'Auswahl mit Namensaufruf',
  remoteSubject: 'ordinary',
  ballot: z.string(),
  open: (profile, setup, gathering) => mustBeDemanded(profile, setup, 'roll-call', gathering),
  couldTurn: (count, measure, given) => couldTurnChoice(count, measure, given === NO_ANSWER ? null : given),
  notes: (held) => ['Namentliche Abstimmung.', choiceNote(held), ...demandNote(held.setup, held.profile.rollCall.norm)],
  rehearse: (player) => String(rehearsedElection(player)),
});
