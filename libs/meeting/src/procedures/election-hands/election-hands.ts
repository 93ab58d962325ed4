import { z } from 'zod';
import { refuse } from '../../refuse';
import { election, mustBeOpen, opennessNote, SILENT, standingNote } from '../election/election';
import { acceptBlank, enteredVotes, withTheOthers } from '../election/election-count';
import { couldTurnElection } from '../election/election-outcome';
import { isRefused } from '../is-refused';
import { voteKind } from '../procedure';

/** An open election by show of hands, where the rules allow it: hands for each who stands, counted in the hall. */
export const electionHands = voteKind({
  ...election,
  kind: 'election-hands',
  name: 'Offene Wahl durch Handzeichen',
  source: 'office',
  remoteSubject: 'election',
  ballot: z.never(),
  open: mustBeOpen,
  accept: () => refuse('choice-refused'),
  declaresConflict: () => false,
  close: ({ entered, asked }, house, profile) => {
    const found = enteredVotes(entered === null ? null : { ...entered, invalid: 0 }, asked);
    if (isRefused(found)) return found;
    return acceptBlank(found.blank, profile) ?? withTheOthers(found, house);
  },
  couldTurn: (count, measure) => couldTurnElection(count, measure, null),
  seal: () => 'tally-only',
  words: { ...SILENT, ballot: () => '' },
  notes: (held) => [opennessNote('Offene Wahl durch Handzeichen', held), standingNote(held)],
  rehearse: () => null,
});
