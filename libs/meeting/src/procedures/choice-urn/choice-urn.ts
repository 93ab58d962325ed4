import { choice, choiceNote, couldTurnChoice } from '../choice/choice';
import { demandNote, mustBeDemanded } from '../demand';
import { intoUrn } from '../election-urn/into-urn';
import type { ElectionCounted } from '../election/election-count';
import { rehearsedElection, type ElectionChoice } from '../election/open-choice';
import { voteKind } from '../procedure';
import { mustAllowDevices } from '../secret-ballot/devices-allowed';
import { urnNotes } from '../secret-ballot/urn-notes';

/**
 * A secret choice between proposals on devices: ballots go into an urn apart from who cast them. It has to be demanded,
 * as every secret vote, and devices have to be admitted or confirmed; the usual one is on paper (ADR 45).
 */
export const choiceUrn = voteKind<ElectionChoice, ElectionCounted>({
  ...choice,
  ...intoUrn,
  kind: 'choice-urn',
  name: 'Geheime Auswahl an Geräten',
  remoteSubject: 'secret-vote',
  open: (profile, setup, gathering) =>
    mustBeDemanded(profile, setup, 'secret', gathering) ?? mustAllowDevices(profile, setup),
  couldTurn: (count, measure) => couldTurnChoice(count, measure, null),
  notes: (held) => [
    'Geheime Abstimmung an Geräten.',
    choiceNote(held),
    ...demandNote(held.setup, held.profile.secretBallot.norm),
    ...urnNotes(held),
  ],
  rehearse: rehearsedElection,
});
