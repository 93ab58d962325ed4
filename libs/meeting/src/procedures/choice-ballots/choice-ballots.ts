import { z } from 'zod';
import { refuse } from '../../refuse';
import { choice, choiceNote, couldTurnChoice } from '../choice/choice';
import { demandNote, mustBeDemanded } from '../demand';
import { SILENT } from '../election/election';
import { ballotsFound, enteredVotes, withTheOthers } from '../election/election-count';
import { isRefused } from '../is-refused';
import { mustBeCounted, mustBeHandedOut, participantsNote, tellerNote } from '../on-paper';
import { voteKind } from '../procedure';

/** A secret choice on paper: a ballot with all proposals is handed to each member, tellers count, the office enters. */
export const choiceBallots = voteKind({
  ...choice,
  kind: 'choice-ballots',
  name: 'Geheime Auswahl mit Stimmzetteln',
  source: 'office',
  handsOut: true,
  remoteSubject: 'secret-vote',
  ballot: z.never(),
  open: (profile, setup, gathering) => mustBeDemanded(profile, setup, 'secret', gathering) ?? mustBeCounted(setup),
  accept: () => refuse('choice-refused'),
  declaresConflict: () => false,
  close: ({ entered, issued, asked }, house) => {
    const found = enteredVotes(entered, asked);
    if (isRefused(found)) return found;
    return mustBeHandedOut(ballotsFound(found), issued) ?? withTheOthers(found, house);
  },
  couldTurn: (count, measure) => couldTurnChoice(count, measure, null),
  seal: () => 'tally-only',
  words: { ...SILENT, ballot: () => '' },
  notes: (held) => [
    'Geheime Abstimmung mit Stimmzetteln.',
    choiceNote(held),
    ...demandNote(held.setup, held.profile.secretBallot.norm),
    ...tellerNote(held),
    participantsNote(held),
  ],
  rehearse: () => null,
});
