import { election, standingNote } from '../election/election';
import { ballotsFound, blankIn, type ElectionCounted, electionCount } from '../election/election-count';
import { couldTurnElection } from '../election/election-outcome';
import { onBallots } from '../election/ways';
import { mustBeCounted, participantsNote, tellerNote } from '../on-paper';
import { voteKind } from '../procedure';

/**
 * A secret election on paper, which is what most laws want: a ballot is handed to each member by name, tellers count
 * what is on them, the office enters it. Nothing connects a name with a ballot.
 */
export const electionBallots = voteKind({
  ...election,
  ...onBallots,
  kind: 'election-ballots',
  name: 'Geheime Wahl mit Stimmzetteln',
  remoteSubject: 'secret-election',
  open: (_profile, setup) => mustBeCounted(setup),
  couldTurn: (count, measure) => couldTurnElection(count, measure, null),
  notes: (held) => [
    'Geheime Wahl mit Stimmzetteln.',
    standingNote(held),
    ...tellerNote(held),
    ...(held.count === null ? [] : [ballotNote(held.participants.length, electionCount.parse(held.count))]),
    ...participantsNote(held),
  ],
});

/** `Stimmzettel ausgegeben: 38, abgegeben: 37, davon gültig: 34, ohne Stimme: 2, ungültig: 1, nicht abgegeben: 1.` */
function ballotNote(issued: number, found: ElectionCounted): string {
  const cast = ballotsFound(found);
  return (
    `Stimmzettel ausgegeben: ${issued}, abgegeben: ${cast}, davon gültig: ${found.valid}, ohne Stimme: ` +
    `${blankIn(found)}, ungültig: ${found.invalid}, nicht abgegeben: ${issued - cast}.`
  );
}
