import { z } from 'zod';
import { refuse } from '../../refuse';
import { isRefused } from '../is-refused';
import { mustBeCounted, mustBeHandedOut, participantsNote, tellerNote } from '../on-paper';
import { voteKind } from '../procedure';
import { election, SILENT, standingNote } from '../election/election';
import { ballotsFound, electionCount, enteredVotes, withTheOthers } from '../election/election-count';
import { couldTurnElection } from '../election/election-outcome';

/**
 * A secret election on paper, which is what most laws want: a ballot is handed to each member by name, tellers count
 * what is on them, the office enters it. Nothing connects a name with a ballot.
 */
export const electionBallots = voteKind({
  ...election,
  kind: 'election-ballots',
  name: 'Geheime Wahl mit Stimmzetteln',
  source: 'office',
  handsOut: true,
  remoteSubject: 'secret-election',
  ballot: z.never(),
  open: (_profile, setup) => mustBeCounted(setup),
  accept: () => refuse('choice-refused'),
  declaresConflict: () => false,
  close: ({ entered, issued, asked }, house) => {
    const found = enteredVotes(entered, asked);
    if (isRefused(found)) return found;
    return mustBeHandedOut(ballotsFound(found), issued) ?? withTheOthers(found, house);
  },
  couldTurn: (count, measure) => couldTurnElection(count, measure, null),
  seal: () => 'tally-only',
  words: { ...SILENT, ballot: () => '' },
  notes: (held) => [
    'Geheime Wahl mit Stimmzetteln.',
    standingNote(held),
    ...tellerNote(held),
    ...(held.count === null ? [] : [ballotNote(held.participants.length, electionCount.parse(held.count))]),
    participantsNote(held),
  ],
  rehearse: () => null,
});

/** `Stimmzettel ausgegeben: 38, abgegeben: 37, davon gültig: 34, ohne Stimme: 2, ungültig: 1, nicht abgegeben: 1.` */
function ballotNote(issued: number, found: z.infer<typeof electionCount>): string {
  const cast = ballotsFound(found);
  return (
    `Stimmzettel ausgegeben: ${issued}, abgegeben: ${cast}, davon gültig: ${found.valid}, ohne Stimme: ` +
    `${found.blank}, ungültig: ${found.invalid}, nicht abgegeben: ${issued - cast}.`
  );
}
