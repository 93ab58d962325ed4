import { z } from 'zod';
import { refuse } from '../../refuse';
import { demandNote, mustBeDemanded } from '../demand';
import { voteKind, type Held } from '../procedure';
import { acceptAbstentions, ballotsIn, secretBallots, secretYesNo, withTheRest } from '../secret-count/secret-count';

/**
 * A secret vote on paper: each member is handed a ballot, which is ticked by name; what is on the ballots is counted by
 * named tellers and entered by the office. Nothing connects a name with a ballot.
 */
export const paperBallot = voteKind({
  ...secretYesNo,
  kind: 'paper-ballot',
  name: 'Geheime Abstimmung mit Stimmzetteln',
  source: 'office',
  handsOut: true,
  remoteSubject: 'secret-vote',
  ballot: z.never(),
  open: (profile, setup, gathering) =>
    mustBeDemanded(profile, setup, 'secret', gathering) ??
    ((setup.tellers ?? []).length === 0
      ? refuse('confirmation-needed', 'Bitte halten Sie fest, wer die Stimmen auszählt.')
      : null),
  accept: () => refuse('choice-refused'),
  close: ({ entered, issued }, house, profile) => {
    const found = secretBallots.safeParse(entered);
    if (!found.success)
      return refuse('invalid-input', 'Bitte geben Sie ein, was auf den Stimmzetteln stand; wo nichts war, eine 0.');
    if (issued === 0)
      return refuse(
        'wrong-state',
        'Es ist noch kein Stimmzettel ausgegeben. Bitte haken Sie zuerst ab, wer einen erhalten hat.',
      );
    const cast = ballotsIn(found.data);
    if (cast > issued)
      return refuse(
        'invalid-input',
        `Gezählt sind ${cast} Stimmzettel, ausgegeben wurden ${issued}. Bitte zählen Sie noch einmal.`,
      );
    return acceptAbstentions(found.data, profile) ?? withTheRest(found.data, house);
  },
  seal: () => 'tally-only',
  words: { ...secretYesNo.words, ballot: () => '' },
  notes: (held) => [
    'Geheime Abstimmung mit Stimmzetteln.',
    ...demandNote(held.setup, held.profile.secretBallot.norm),
    ...tellerNote(held),
    ...(held.count === null ? [] : [ballotNote(held.participants.length, secretBallots.parse(held.count))]),
    participantsNote(held),
  ],
  rehearse: () => null,
});

const tellerNote = ({ setup: { tellers = [] } }: Held): readonly string[] =>
  tellers.length === 0 ? [] : [`Die Stimmen zählten: ${tellers.join(', ')}.`];

/** `Ausgegeben: 38, abgegeben: 37, gültig: 35, unbeschrieben: 1, ungültig: 1, nicht zurückgegeben: 1.` */
function ballotNote(issued: number, found: z.infer<typeof secretBallots>): string {
  const cast = ballotsIn(found);
  return (
    `Stimmzettel ausgegeben: ${issued}, abgegeben: ${cast}, gültig: ${cast - found.blank - found.invalid}, ` +
    `unbeschrieben: ${found.blank}, ungültig: ${found.invalid}, nicht abgegeben: ${issued - cast}.`
  );
}

const participantsNote = ({ participants }: Held): string =>
  participants.length === 0
    ? 'Einen Stimmzettel hat niemand erhalten.'
    : `Einen Stimmzettel haben erhalten: ${participants.join(', ')}.`;
