import { z } from 'zod';
import { choice, choiceNote, choiceWord, couldTurnChoice } from '../choice/choice';
import { SILENT } from '../election/election';
import { acceptElection, countElection, rehearsedElection } from '../election/open-choice';
import { voteKind } from '../procedure';

/** Each member chooses a proposal, none of them, or abstains, on a device of their own. */
export const choiceDevices = voteKind({
  ...choice,
  kind: 'choice-devices',
  name: 'Auswahl am Gerät',
  source: 'members',
  remoteSubject: 'ordinary',
  ballot: z.string(),
  open: () => null,
  accept: acceptElection,
  declaresConflict: () => false,
  close: ({ ballots, asked }, house) => countElection(ballots, asked, house),
  couldTurn: couldTurnChoice,
  seal: ({ display }) => display.value,
  words: { ...SILENT, ballot: choiceWord },
  notes: (held) => [choiceNote(held)],
  rehearse: (player) => String(rehearsedElection(player)),
});
