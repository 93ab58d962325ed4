import { choice, choiceNote, couldTurnChoice } from '../choice/choice';
import { demandNote, mustBeDemanded } from '../demand';
import { onBallots } from '../election/ways';
import { mustBeCounted, participantsNote, tellerNote } from '../on-paper';
import { voteKind } from '../procedure';

/** A secret choice on paper: a ballot with all proposals is handed to each member, tellers count, the office enters. */
export const choiceBallots = voteKind({
  ...choice,
  ...onBallots,
  kind: 'choice-ballots',
  name: 'Geheime Auswahl mit Stimmzetteln',
  remoteSubject: 'secret-vote',
  open: (profile, setup, gathering) => mustBeDemanded(profile, setup, 'secret', gathering) ?? mustBeCounted(setup),
  couldTurn: (count, measure) => couldTurnChoice(count, measure, null),
  notes: (held) => [
    'Geheime Abstimmung mit Stimmzetteln.',
    choiceNote(held),
    ...demandNote(held.setup, held.profile.secretBallot.norm),
    ...tellerNote(held),
    ...participantsNote(held),
  ],
});
