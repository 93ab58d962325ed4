import { z } from 'zod';
import { choice, choiceNote, couldTurnChoice } from '../choice/choice';
import { rehearsedElection } from '../election/open-choice';
import { onDevices } from '../election/ways';
import { voteKind } from '../procedure';

/** Each member chooses a proposal, none of them, or abstains, on a device of their own. */
export const choiceDevices = voteKind({
  ...choice,
  ...onDevices,
  kind: 'choice-devices',
  name: 'Auswahl am Gerät',
  remoteSubject: 'ordinary',
  ballot: z.string(),
  open: () => null,
  couldTurn: couldTurnChoice,
  notes: (held) => [choiceNote(held)],
  rehearse: (player) => String(rehearsedElection(player)),
});
