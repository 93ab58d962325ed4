import { election, standingNote } from '../election/election';
import type { ElectionCounted } from '../election/election-count';
import { couldTurnElection } from '../election/election-outcome';
import { rehearsedElection, type ElectionChoice } from '../election/open-choice';
import { voteKind } from '../procedure';
import { mustAllowDevices } from '../secret-ballot/devices-allowed';
import { urnNotes } from '../secret-ballot/urn-notes';
import { intoUrn } from './into-urn';

/**
 * A secret election on devices: ballots go into an urn apart from who cast them, as in every secret vote on devices,
 * and only where the rules or the chair admit it; the usual election is on paper (ADR 45).
 */
export const electionUrn = voteKind<ElectionChoice, ElectionCounted>({
  ...election,
  ...intoUrn,
  kind: 'election-urn',
  name: 'Geheime Wahl an Geräten',
  remoteSubject: 'secret-election',
  open: mustAllowDevices,
  couldTurn: (count, measure) => couldTurnElection(count, measure, null),
  notes: (held) => ['Geheime Wahl an Geräten.', standingNote(held), ...urnNotes(held)],
  rehearse: rehearsedElection,
});
