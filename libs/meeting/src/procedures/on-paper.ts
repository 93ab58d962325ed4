import type { VoteSetup } from '@gremia/contracts';
import type { Refusal } from '../decision';
import { refuse } from '../refuse';
import type { Held } from './procedure';

/** What is put into a box is counted by somebody whose name is known. */
export const mustBeCounted = ({ tellers = [] }: VoteSetup): Refusal | null =>
  tellers.length === 0 ? refuse('confirmation-needed', 'Bitte halten Sie fest, wer die Stimmen auszählt.') : null;

/** No more ballots can be found than were handed out. */
export function mustBeHandedOut(cast: number, issued: number): Refusal | null {
  if (issued === 0)
    return refuse(
      'wrong-state',
      'Es ist noch kein Stimmzettel ausgegeben. Bitte haken Sie zuerst ab, wer einen erhalten hat.',
    );
  return cast > issued
    ? refuse(
        'invalid-input',
        `Gezählt sind ${cast} Stimmzettel, ausgegeben wurden ${issued}. Bitte zählen Sie noch einmal.`,
      )
    : null;
}

/** `Die Stimmen zählten: Anna Amsel, Bernd Busch.` */
export const tellerNote = ({ setup: { tellers = [] } }: Held): readonly string[] =>
  tellers.length === 0 ? [] : [`Die Stimmen zählten: ${tellers.join(', ')}.`];

/** Who was handed a ballot, in the order of the roster, where the rules of the body have names in the minutes. */
export function participantsNote({ participants, profile }: Held): readonly string[] {
  if (participants.length === 0) return ['Einen Stimmzettel hat niemand erhalten.'];
  return profile.minutesNames.value === 'by-name'
    ? [`Einen Stimmzettel haben erhalten: ${participants.join(', ')}.`]
    : [];
}
