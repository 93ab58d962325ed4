import { election, standingNote } from '../election/election';
import type { ElectionCounted } from '../election/election-count';
import { couldTurnElection } from '../election/election-outcome';
import {
  acceptElection,
  countElection,
  electionChoice,
  rehearsedElection,
  type ElectionChoice,
} from '../election/open-choice';
import { SILENT } from '../election/ways';
import { isRefused } from '../is-refused';
import { voteKind } from '../procedure';
import { mustAllowDevices } from '../secret-ballot/devices-allowed';
import { urnNotes } from '../secret-ballot/urn-notes';

const INVALID = 'invalid';

/**
 * A secret election on devices: ballots go into an urn apart from who cast them, as in every secret vote on devices,
 * and only where the rules or the chair admit it; the usual election is on paper (ADR 45).
 */
export const electionUrn = voteKind<ElectionChoice, ElectionCounted>({
  ...election,
  kind: 'election-urn',
  name: 'Geheime Wahl an Geräten',
  source: 'urn',
  remoteSubject: 'secret-election',
  ballot: electionChoice,
  open: mustAllowDevices,
  // A ballot may stay blank whatever the law says of abstentions, and may be spoilt, as on paper.
  accept: (choice, profile, asked) =>
    choice === INVALID || choice === 'blank' ? null : acceptElection(choice, profile, asked),
  declaresConflict: () => false,
  close: ({ ballots, asked }, house) => {
    const spoilt = ballots.filter((choice) => choice === INVALID).length;
    const readable = ballots.filter((choice) => choice !== INVALID);
    const counted = countElection(readable, asked, house);
    return isRefused(counted) ? counted : { ...counted, invalid: spoilt, notVoting: counted.notVoting - spoilt };
  },
  couldTurn: (count, measure) => couldTurnElection(count, measure, null),
  seal: () => 'tally-only',
  words: { ...SILENT, ballot: () => '' },
  notes: (held) => ['Geheime Wahl an Geräten.', standingNote(held), ...urnNotes(held)],
  rehearse: rehearsedElection,
});
