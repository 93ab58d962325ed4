import { mayAbstain } from '@gremia/rules';
import type { z } from 'zod';
import { refuse } from '../../refuse';
import { demandNote, mustBeDemanded } from '../demand';
import { enteredByOffice, mustBeAskedFor } from '../entered-by-office';
import { mustBeCounted, mustBeHandedOut, participantsNote, tellerNote } from '../on-paper';
import { voteKind } from '../procedure';
import { acceptAbstentions, ballotsIn, secretBallots, secretYesNo, withTheRest } from '../secret-count/secret-count';

/**
 * A secret vote on paper: each member is handed a ballot, which is ticked by name; what is on the ballots is counted by
 * named tellers and entered by the office. Nothing connects a name with a ballot.
 */
export const paperBallot = voteKind({
  ...secretYesNo,
  ...enteredByOffice,
  kind: 'paper-ballot',
  name: 'Geheime Abstimmung mit Stimmzetteln',
  handsOut: true,
  remoteSubject: 'secret-vote',
  open: (profile, setup, gathering) => mustBeDemanded(profile, setup, 'secret', gathering) ?? mustBeCounted(setup),
  close: ({ entered, issued }, house, profile) => {
    const found = secretBallots.safeParse(entered);
    if (!found.success || (mayAbstain(profile) && found.data.abstain === undefined))
      return refuse('invalid-input', 'Bitte geben Sie ein, was auf den Stimmzetteln stand; wo nichts war, eine 0.');
    const amiss =
      mustBeAskedFor(entered, Object.keys(secretBallots.shape)) ?? mustBeHandedOut(ballotsIn(found.data), issued);
    if (amiss !== null) return amiss;
    return acceptAbstentions(found.data, profile) ?? withTheRest(found.data, house, profile);
  },
  words: { ...secretYesNo.words, ballot: () => '' },
  notes: (held) => [
    'Geheime Abstimmung mit Stimmzetteln.',
    ...demandNote(held.setup, held.profile.secretBallot.norm),
    ...tellerNote(held),
    ...(held.count === null ? [] : [ballotNote(held.participants.length, secretBallots.parse(held.count))]),
    ...participantsNote(held),
  ],
});

/** `Ausgegeben: 38, abgegeben: 37, gültig: 35, unbeschrieben: 1, ungültig: 1, nicht zurückgegeben: 1.` */
function ballotNote(issued: number, found: z.infer<typeof secretBallots>): string {
  const cast = ballotsIn(found);
  return (
    `Stimmzettel ausgegeben: ${issued}, abgegeben: ${cast}, gültig: ${cast - found.blank - found.invalid}, ` +
    `unbeschrieben: ${found.blank}, ungültig: ${found.invalid}, nicht abgegeben: ${issued - cast}.`
  );
}
